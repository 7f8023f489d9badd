package org.schulhof.kernel.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.schulhof.text.Folding;

/**
 * Text in the form in which it is searched: lower-case ASCII words, a blank before each. Umlauts are there in both
 * spellings, so that Müller is found by Müller, Mueller and Muller.
 */
public final class SearchText {

    private static final int MAX_LENGTH = 600;

    private SearchText() {}

    /** The searchable form of some texts, of which any can be null; at most 600 characters. */
    public static String of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(texts).filter(Objects::nonNull).forEach(text -> {
            words.addAll(Folding.german(text));
            words.addAll(Folding.plain(text));
        });
        String searchable = words.isEmpty() ? "" : " " + String.join(" ", words);
        return searchable.length() > MAX_LENGTH ? searchable.substring(0, MAX_LENGTH) : searchable;
    }

    /** The words of what somebody typed, in the form in which they are found. */
    public static List<String> words(String typed) {
        return Folding.german(typed);
    }

    /** A pattern for {@code like ... escape '!'} that finds what begins with the text as it is typed. */
    public static String beginning(String typed) {
        return typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

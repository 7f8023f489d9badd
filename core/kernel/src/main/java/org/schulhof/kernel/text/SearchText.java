package org.schulhof.kernel.text;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Text in the form in which it is searched: lower-case ASCII words, a blank before each. Umlauts are there in both
 * spellings, so that Müller is found by Müller, Mueller and Muller.
 */
public final class SearchText {

    private static final Transliterator GERMAN = Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII");
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final int MAX_LENGTH = 600;

    private SearchText() {}

    /** The searchable form of some texts, of which any can be null; at most 600 characters. */
    public static String of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(texts).filter(Objects::nonNull).forEach(text -> {
            words.addAll(split(GERMAN, text));
            words.addAll(split(PLAIN, text));
        });
        String searchable = words.isEmpty() ? "" : " " + String.join(" ", words);
        return searchable.length() > MAX_LENGTH ? searchable.substring(0, MAX_LENGTH) : searchable;
    }

    /** The words of what somebody typed, in the form in which they are found. */
    public static List<String> words(String typed) {
        return split(GERMAN, typed);
    }

    /** A pattern for {@code like ... escape '!'} that finds what begins with the text as it is typed. */
    public static String beginning(String typed) {
        return typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static List<String> split(Transliterator transliterator, String text) {
        String ascii;
        // an ICU transliterator is not documented to be safe for threads
        synchronized (transliterator) {
            ascii = transliterator.transliterate(text);
        }
        return Arrays.stream(ascii.toLowerCase(Locale.ROOT).replace("'", "").split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

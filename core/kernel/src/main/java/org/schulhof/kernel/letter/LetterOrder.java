package org.schulhof.kernel.letter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be printed, and for whom.
 *
 * @param classes ids of the classes whose pupils, or their guardians, get letters; empty for all
 * @param again whether also those get one who have signed in before
 * @param language of the letters
 * @param address at which the portal is reached
 */
public record LetterOrder(
        Audience audience, Set<Long> classes, boolean again, Layout layout, Locale language, String address) {

    public enum Audience {
        PUPILS,
        GUARDIANS,
        TEACHERS,
        STAFF
    }

    public enum Layout {
        /** One page a person. */
        LETTERS,
        /** Slips to cut out, a sheet a class. */
        SLIPS
    }

    public LetterOrder {
        classes = Set.copyOf(classes);
    }

    Map<String, String> toInput() {
        Map<String, String> input = new LinkedHashMap<>();
        input.put("audience", audience.name());
        input.put("classes", classes.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        input.put("again", String.valueOf(again));
        input.put("layout", layout.name());
        input.put("language", language.toLanguageTag());
        input.put("address", address);
        return input;
    }

    static LetterOrder fromInput(Map<String, String> input) {
        return new LetterOrder(
                Audience.valueOf(input.get("audience")),
                Stream.of(input.get("classes").split(","))
                        .filter(id -> !id.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()),
                Boolean.parseBoolean(input.get("again")),
                Layout.valueOf(input.get("layout")),
                Locale.forLanguageTag(input.get("language")),
                input.get("address"));
    }
}

package org.schulhof.kernel.person;

import java.util.Optional;
import java.util.Set;

/**
 * What a person chose for themselves (R9). None of it changes what they may do.
 *
 * @param nickname shown beside the name
 * @param colour one of {@link #COLOURS}
 * @param language one of {@link #LANGUAGES}; empty follows the browser
 * @param theme one of {@link #THEMES}; empty follows the device
 */
public record Preferences(
        Optional<String> nickname, Optional<String> colour, Optional<String> language, Optional<String> theme) {

    public static final Set<String> COLOURS = Set.of("green", "teal", "blue", "indigo", "violet", "rose", "rust");
    public static final Set<String> LANGUAGES = Set.of("de", "en");
    public static final Set<String> THEMES = Set.of("light", "dark");
    /** Nothing chosen. */
    public static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static final int NICKNAME_LENGTH = 60;

    /** Drops what cannot be chosen, and blanks. */
    public Preferences {
        nickname = nickname.map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() > NICKNAME_LENGTH ? name.substring(0, NICKNAME_LENGTH) : name);
        colour = colour.filter(COLOURS::contains);
        language = language.filter(LANGUAGES::contains);
        theme = theme.filter(THEMES::contains);
    }
}

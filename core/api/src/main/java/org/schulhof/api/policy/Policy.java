package org.schulhof.api.policy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something that the school decides. Its messages are {@code policy.<name>}, a title, and {@code policy.<name>.about}, a
 * sentence on what it does; those of a choice's options are {@code policy.<name>.<option>}.
 *
 * @param name {@code <module>.<subject>}, lower case; in the core {@code core.<subject>}
 * @param standard what holds until the school decides otherwise
 * @param rules ids of the rules of the rulebook that it governs
 */
public record Policy(String name, Values values, String standard, List<String> rules) {

    public Policy {
        rules = List.copyOf(rules);
        if (!values.accepts(standard)) {
            throw new IllegalArgumentException(name + " does not accept its own standard " + standard);
        }
    }

    /** On or off. */
    public static Policy yesNo(String name, boolean standard, String... rules) {
        return new Policy(name, new Choice(List.of("true", "false")), Boolean.toString(standard), List.of(rules));
    }

    /** A whole number, its unit said in the messages. */
    public static Policy number(String name, int standard, int min, int max, String... rules) {
        return new Policy(name, new Range(min, max), Integer.toString(standard), List.of(rules));
    }

    /** One of some options, lower case. */
    public static Policy choice(String name, String standard, List<String> options, String... rules) {
        return new Policy(name, new Choice(options), standard, List.of(rules));
    }

    /** Some of some options, lower case; written with commas between them, in the order of the options. */
    public static Policy several(String name, String standard, List<String> options, String... rules) {
        return new Policy(name, new Several(options), standard, List.of(rules));
    }

    /** Whether it is on or off. */
    public boolean isYesNo() {
        return values instanceof Choice choice && choice.options.equals(List.of("true", "false"));
    }

    /** What a policy may be set to. */
    @ProviderType
    public sealed interface Values {
        /** Whether the value, as it is stored, is one of these. */
        boolean accepts(String value);
    }

    /** Whole numbers, the ends among them. */
    public record Range(int min, int max) implements Values {
        @Override
        public boolean accepts(String value) {
            try {
                int number = Integer.parseInt(value);
                return min <= number && number <= max;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /** One of some options. */
    public record Choice(List<String> options) implements Values {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public boolean accepts(String value) {
            return options.contains(value);
        }
    }

    /** Any of some options, none too; stored with commas between them. */
    public record Several(List<String> options) implements Values {
        public Several {
            options = List.copyOf(options);
        }

        @Override
        public boolean accepts(String value) {
            return value.isEmpty() || options.containsAll(List.of(value.split(",")));
        }
    }
}

package org.schulhof.addressbook.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.addressbook.internal.text.BrokenCardException.Reason;

/**
 * A property of a vCard (RFC 6350, 3.3), as it was written.
 *
 * @param group before the name, such as {@code item1}; empty if there is none
 * @param name in capital letters
 * @param value as written, escaped
 * @param written all of it as it came, with its folds
 */
public record CardLine(String group, String name, List<CardParameter> parameters, String value, String written) {

    /** @param written one property, perhaps folded */
    static CardLine parse(String written) {
        String line = written.replaceAll("(\r\n|\n|\r)[ \t]", "");
        int colon = -1;
        boolean quoted = false;
        List<Integer> semicolons = new ArrayList<>();
        for (int at = 0; at < line.length() && colon < 0; at++) {
            switch (line.charAt(at)) {
                case '"' -> quoted = !quoted;
                case ';' -> {
                    if (!quoted) {
                        semicolons.add(at);
                    }
                }
                case ':' -> {
                    if (!quoted) {
                        colon = at;
                    }
                }
                default -> {}
            }
        }
        if (colon < 0) {
            throw new BrokenCardException(Reason.MALFORMED, "a line without a value");
        }
        int nameEnd = semicolons.isEmpty() ? colon : semicolons.get(0);
        List<CardParameter> parameters = new ArrayList<>();
        for (int i = 0; i < semicolons.size(); i++) {
            int end = i + 1 < semicolons.size() ? semicolons.get(i + 1) : colon;
            parameters.add(CardParameter.parse(line.substring(semicolons.get(i) + 1, end)));
        }
        String head = line.substring(0, nameEnd);
        int dot = head.indexOf('.');
        String name = head.substring(dot + 1);
        String group = dot < 0 ? "" : head.substring(0, dot);
        if (!isToken(name) || dot >= 0 && !isToken(group)) {
            throw new BrokenCardException(Reason.MALFORMED, "a line without a name");
        }
        return new CardLine(
                group, name.toUpperCase(Locale.ROOT), List.copyOf(parameters), line.substring(colon + 1), written);
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(sign -> sign == '-'
                                || sign == '_'
                                || sign >= '0' && sign <= '9'
                                || sign >= 'A' && sign <= 'Z'
                                || sign >= 'a' && sign <= 'z');
    }

    private static CardLine of(String group, String name, List<CardParameter> parameters, String value) {
        String line = (group.isEmpty() ? "" : group + ".")
                + name
                + parameters.stream()
                        .map(parameter -> ";" + parameter.written())
                        .collect(Collectors.joining())
                + ":"
                + value;
        return new CardLine(group, name, List.copyOf(parameters), value, Folding.fold(line));
    }

    /** A property with a value that needs no escape. */
    public static CardLine of(String name, String value) {
        return of("", name, List.of(), value);
    }

    /** A property whose value is text. */
    public static CardLine text(String name, String text) {
        return of(name, escaped(text));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n?|\n", "\\\\n");
    }

    /** The same property with another value. What says how the old value was to be read is gone; all else stays. */
    public CardLine withValue(String newValue) {
        Set<String> ofTheValue = Set.of("VALUE", "ENCODING", "CHARSET", "MEDIATYPE");
        return of(
                group,
                name,
                parameters.stream()
                        .filter(parameter -> !ofTheValue.contains(parameter.name()))
                        .toList(),
                newValue);
    }

    /**
     * The same property with another kind, where all else that its {@code TYPE} says stays.
     *
     * @param gone in small letters
     * @param added empty for none
     */
    public CardLine withType(Set<String> gone, String added) {
        List<CardParameter> others = parameters.stream()
                .filter(parameter -> !parameter.name().equals("TYPE"))
                .toList();
        String types = Stream.concat(
                        types().stream().filter(type -> !gone.contains(type.toLowerCase(Locale.ROOT))),
                        Stream.of(added))
                .filter(type -> !type.isEmpty())
                .collect(Collectors.joining(","));
        List<CardParameter> all = new ArrayList<>(others);
        if (!types.isEmpty()) {
            all.add(new CardParameter("TYPE", "TYPE=" + types));
        }
        return of(group, name, all, value);
    }

    private List<String> types() {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals("TYPE"))
                .flatMap(parameter -> parameter.values().stream())
                .toList();
    }

    /** The values of all parameters of that name; empty if there are none. */
    public List<String> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(wanted))
                .flatMap(parameter -> parameter.values().stream())
                .toList();
    }

    public boolean hasParameter(String wanted) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(wanted));
    }

    /** The value as people read it, without escapes. */
    public String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\' && at + 1 < value.length()) {
                at++;
                char escaped = value.charAt(at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /** Its components, such as those of a name, escaped as they were written. */
    public List<String> components() {
        List<String> components = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (sign == ';') {
                components.add(value.substring(begin, at));
                begin = at + 1;
            }
        }
        components.add(value.substring(begin));
        return components;
    }
}

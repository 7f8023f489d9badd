package org.schulhof.addressbook.internal.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/** Which cards somebody looks for: the {@code filter} of an addressbook-query (RFC 6352, 10.5). */
final class CardFilter {

    private final Predicate<CardText> condition;

    private CardFilter(Predicate<CardText> condition) {
        this.condition = condition;
    }

    /** @throws DavException if it asks for something that no RFC knows */
    static CardFilter of(DavElement filter) {
        List<Predicate<CardText>> properties = new ArrayList<>();
        for (DavElement child : filter.children()) {
            if (!child.is(DavNames.carddav("prop-filter"))) {
                throw unsupported();
            }
            properties.add(property(child));
        }
        return new CardFilter(properties.isEmpty() ? card -> true : joined(filter, properties));
    }

    static DavException unsupported() {
        return new DavException(
                Reason.NOT_ACCEPTED, DavNames.carddav("supported-filter"), "There is no such filter in RFC 6352");
    }

    boolean matches(CardText card) {
        return condition.test(card);
    }

    private static <T> Predicate<T> joined(DavElement parent, List<Predicate<T>> parts) {
        return switch (parent.attributes().getOrDefault("test", "anyof")) {
            case "anyof" -> tested -> parts.stream().anyMatch(part -> part.test(tested));
            case "allof" -> tested -> parts.stream().allMatch(part -> part.test(tested));
            default -> throw unsupported();
        };
    }

    private static String name(DavElement filter) {
        String name = filter.attribute("name");
        if (name == null || name.isBlank()) {
            throw unsupported();
        }
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isNotDefined(DavElement filter) {
        boolean notDefined = filter.child(DavNames.carddav("is-not-defined")).isPresent();
        if (notDefined && filter.children().size() > 1) {
            throw unsupported();
        }
        return notDefined;
    }

    /** A property matches if one and the same line of the card does. */
    private static Predicate<CardText> property(DavElement filter) {
        String name = name(filter);
        if (isNotDefined(filter)) {
            return card -> lines(card, name).findAny().isEmpty();
        }
        List<Predicate<CardLine>> parts = new ArrayList<>();
        for (DavElement child : filter.children()) {
            if (child.is(DavNames.carddav("text-match"))) {
                TextMatch match = TextMatch.of(child);
                parts.add(line -> match.matches(line.text()));
            } else if (child.is(DavNames.carddav("param-filter"))) {
                parts.add(parameter(child));
            } else {
                throw unsupported();
            }
        }
        Predicate<CardLine> line = parts.isEmpty() ? any -> true : joined(filter, parts);
        return card -> lines(card, name).anyMatch(line);
    }

    /** With a group before its name, such as {@code item1.TEL}, only that of the group. */
    private static Stream<CardLine> lines(CardText card, String name) {
        int dot = name.indexOf('.');
        String property = name.substring(dot + 1);
        return card.lines(property).stream()
                .filter(line -> dot < 0 || line.group().equalsIgnoreCase(name.substring(0, dot)));
    }

    private static Predicate<CardLine> parameter(DavElement filter) {
        String name = name(filter);
        if (isNotDefined(filter)) {
            return line -> !line.hasParameter(name);
        }
        List<TextMatch> matches = new ArrayList<>();
        for (DavElement child : filter.children()) {
            if (!child.is(DavNames.carddav("text-match")) || !matches.isEmpty()) {
                throw unsupported();
            }
            matches.add(TextMatch.of(child));
        }
        return matches.isEmpty()
                ? line -> line.hasParameter(name)
                : line -> line.parameter(name).stream().anyMatch(matches.get(0)::matches);
    }
}

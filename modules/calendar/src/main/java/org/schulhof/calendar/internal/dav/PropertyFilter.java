package org.schulhof.calendar.internal.dav;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Moment;

/**
 * What a client says about a property (RFC 4791, 9.7.2).
 *
 * @param absent whether there must be none
 */
record PropertyFilter(
        String name,
        boolean absent,
        @Nullable TimeRange time,
        @Nullable TextMatch text,
        List<ParameterFilter> parameters) {

    PropertyFilter {
        parameters = List.copyOf(parameters);
    }

    static PropertyFilter of(DavElement element) {
        return new PropertyFilter(
                ComponentFilter.name(element),
                ComponentFilter.isAbsent(element),
                element.child(DavNames.caldav("time-range")).map(TimeRange::of).orElse(null),
                TextMatch.in(element).orElse(null),
                element.children(DavNames.caldav("param-filter"))
                        .map(ParameterFilter::of)
                        .toList());
    }

    boolean matches(IcalComponent component, ZoneId school) {
        List<ContentLine> lines = component.lines(name);
        return absent ? lines.isEmpty() : lines.stream().anyMatch(line -> matches(line, school));
    }

    private boolean matches(ContentLine line, ZoneId school) {
        return (time == null || isWithin(line, school))
                && (text == null || text.matches(line.text()))
                && parameters.stream().allMatch(parameter -> parameter.matches(line));
    }

    private boolean isWithin(ContentLine line, ZoneId school) {
        try {
            return time.contains(Moment.read(line, line.value(), school).instant());
        } catch (InvalidIcalException e) {
            return false;
        }
    }

    /** A part of a text, or that it is not in it. */
    record TextMatch(String part, Collation collation, boolean negated) {

        static Optional<TextMatch> in(DavElement filter) {
            return filter.child(DavNames.caldav("text-match"))
                    .map(match -> new TextMatch(
                            match.text(),
                            Collation.of(Optional.ofNullable(match.attribute("collation"))
                                    .orElse("default")),
                            "yes".equals(match.attribute("negate-condition"))));
        }

        boolean matches(String text) {
            return collation.contains(text, part) != negated;
        }
    }

    /** What a client says about a parameter (RFC 4791, 9.7.3). */
    record ParameterFilter(
            String name, boolean absent, @Nullable TextMatch text) {

        static ParameterFilter of(DavElement element) {
            return new ParameterFilter(
                    ComponentFilter.name(element),
                    ComponentFilter.isAbsent(element),
                    TextMatch.in(element).orElse(null));
        }

        boolean matches(ContentLine line) {
            Optional<String> value = line.parameter(name);
            return absent ? value.isEmpty() : value.isPresent() && (text == null || text.matches(value.get()));
        }
    }
}

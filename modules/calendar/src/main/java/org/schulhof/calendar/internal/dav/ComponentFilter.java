package org.schulhof.calendar.internal.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/**
 * What a client says about a component (RFC 4791, 9.7.1).
 *
 * @param absent whether there must be none
 */
record ComponentFilter(
        String name,
        boolean absent,
        @Nullable TimeRange time,
        List<ComponentFilter> components,
        List<PropertyFilter> properties) {

    ComponentFilter {
        components = List.copyOf(components);
        properties = List.copyOf(properties);
    }

    static ComponentFilter of(DavElement element) {
        String name = name(element);
        List<ComponentFilter> components = new ArrayList<>();
        List<PropertyFilter> properties = new ArrayList<>();
        for (DavElement child : element.children()) {
            if (child.is(DavNames.caldav("comp-filter"))) {
                components.add(of(child));
            } else if (child.is(DavNames.caldav("prop-filter"))) {
                properties.add(PropertyFilter.of(child));
            }
        }
        Optional<TimeRange> time = element.child(DavNames.caldav("time-range")).map(TimeRange::of);
        return new ComponentFilter(name, isAbsent(element), time.orElse(null), components, properties);
    }

    static boolean isAbsent(DavElement filter) {
        return filter.child(DavNames.caldav("is-not-defined")).isPresent();
    }

    /** In capital letters, as components and properties are called here. */
    static String name(DavElement filter) {
        String name = filter.attribute("name");
        if (name == null || name.isBlank()) {
            throw invalid();
        }
        return name.strip().toUpperCase(Locale.ROOT);
    }

    static DavException invalid() {
        return new DavException(Reason.NOT_ACCEPTED, DavNames.caldav("valid-filter"), "The filter makes no sense");
    }

    /** Whether it asks for nothing but when, or for nothing at all. */
    boolean isPlain() {
        return !absent && components.isEmpty() && properties.isEmpty();
    }
}

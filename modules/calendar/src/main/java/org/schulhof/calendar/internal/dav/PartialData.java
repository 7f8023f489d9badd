package org.schulhof.calendar.internal.dav;

import java.util.Locale;
import java.util.Optional;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.Part;

/** The parts of a component that a client names (RFC 4791, 9.6.1). */
final class PartialData {

    private PartialData() {}

    static IcalComponent of(DavElement wanted, IcalComponent component) {
        boolean allComponents = wanted.child(DavNames.caldav("allcomp")).isPresent();
        boolean allProperties = wanted.child(DavNames.caldav("allprop")).isPresent();
        IcalComponent some = new IcalComponent(component.name());
        for (Part part : component.parts()) {
            if (part instanceof ContentLine line) {
                named(wanted, "prop", line.name())
                        .map(property -> "yes".equals(property.attribute("novalue"))
                                ? new ContentLine(line.name(), line.parameters(), "")
                                : line)
                        .or(() -> allProperties ? Optional.of(line) : Optional.empty())
                        .ifPresent(some::add);
            } else if (part instanceof IcalComponent inner) {
                named(wanted, "comp", inner.name())
                        .map(chosen -> of(chosen, inner))
                        .or(() -> allComponents ? Optional.of(inner) : Optional.empty())
                        .ifPresent(some::add);
            }
        }
        return some;
    }

    private static Optional<DavElement> named(DavElement wanted, String kind, String name) {
        return wanted.children(DavNames.caldav(kind))
                .filter(child -> child.attribute("name") != null
                        && child.attribute("name").toUpperCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}

package org.schulhof.calendar.internal.dav;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.InvalidCalendarException;
import org.schulhof.calendar.internal.calendar.Shown;

/** What a calendar is called, its colour, and what it takes (RFC 4791, 5.2). */
final class CollectionProperties {

    private final Calendar calendar;
    private final Supplier<Shown> shown;
    private final Calendars calendars;
    private final CalendarSettings settings;
    private final Persistence persistence;
    private final Clock clock;

    /** @param shown asked only where somebody wants to know */
    CollectionProperties(
            Calendar calendar,
            Supplier<Shown> shown,
            Calendars calendars,
            CalendarSettings settings,
            Persistence persistence,
            Clock clock) {
        this.calendar = calendar;
        this.shown = shown;
        this.calendars = calendars;
        this.settings = settings;
        this.persistence = persistence;
        this.clock = clock;
    }

    List<DavElement> all() {
        Shown now = shown.get();
        List<DavElement> all = new ArrayList<>(of(now.name(), now.hue(), List.of("VEVENT", "VTODO"), clock.getZone()));
        // Whole days of the school are no time of anybody's
        boolean counts = calendar.kind() != Calendar.Kind.SCHOOL;
        all.add(DavElement.of(
                DavNames.caldav("schedule-calendar-transp"),
                DavElement.of(DavNames.caldav(counts ? "opaque" : "transparent"))));
        return all;
    }

    /** Of any collection of these components. */
    static List<DavElement> of(String name, int hue, List<String> components, ZoneId zone) {
        List<DavElement> all = new ArrayList<>();
        all.add(DavElement.of(DavNames.DISPLAY_NAME, name));
        all.add(DavElement.of(DavNames.CALENDAR_COLOR, new Colour(hue).hex()));
        all.add(list("supported-calendar-component-set", "comp", "name", components));
        all.add(DavElement.of(
                DavNames.caldav("supported-calendar-data"),
                DavElement.of(DavNames.CALENDAR_DATA)
                        .with("content-type", "text/calendar")
                        .with("version", "2.0")));
        all.add(DavElement.of(
                DavNames.caldav("supported-collation-set"),
                Collation.NAMES.stream()
                        .map(one -> DavElement.of(DavNames.caldav("supported-collation"), one))
                        .toList()));
        all.add(DavElement.of(DavNames.caldav("calendar-timezone-id"), zone.getId()));
        all.add(DavElement.of(DavNames.caldav("min-date-time"), "19000101T000000Z"));
        all.add(DavElement.of(DavNames.caldav("max-date-time"), "22001231T235959Z"));
        return all;
    }

    private static DavElement list(String property, String each, String attribute, List<String> values) {
        return DavElement.of(
                DavNames.caldav(property),
                values.stream()
                        .map(value -> DavElement.of(DavNames.caldav(each)).with(attribute, value))
                        .toList());
    }

    /** Whether it is a further one of the reader's. */
    boolean isFurther() {
        return calendar.isFurther();
    }

    void delete() {
        settings.delete(calendar.id());
    }

    /** The colour is everybody's own choice; a name have only further calendars of one's own. */
    Set<QName> settable() {
        Set<QName> names = new HashSet<>(Set.of(DavNames.CALENDAR_COLOR));
        if (calendar.isFurther()) {
            names.add(DavNames.DISPLAY_NAME);
        }
        return names;
    }

    void set(Map<QName, String> values) {
        try {
            persistence.runInTransaction(entityManager -> values.forEach((name, value) -> {
                if (name.equals(DavNames.DISPLAY_NAME)) {
                    settings.rename(calendar.id(), value);
                } else {
                    calendars.colour(calendar.id(), Colour.hueOf(value));
                }
            }));
        } catch (InvalidCalendarException e) {
            throw new DavException(
                    Reason.NOT_ACCEPTED,
                    DavNames.dav("cannot-modify-protected-property"),
                    "A calendar has a name of at most 100 characters");
        }
    }
}

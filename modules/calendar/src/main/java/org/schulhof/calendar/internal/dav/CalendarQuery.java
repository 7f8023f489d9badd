package org.schulhof.calendar.internal.dav;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;

/**
 * A calendar-query (RFC 4791, 7.8). What the table of times can answer alone is answered by it: a month costs what is in it. Of
 * anything else the texts are read and looked at.
 */
final class CalendarQuery {

    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final List<String> COMPONENTS = List.of(EVENT, "VTODO");

    private final ComponentFilter filter;
    private final ZoneId school;

    private CalendarQuery(ComponentFilter filter, ZoneId school) {
        this.filter = filter;
        this.school = school;
    }

    /** @throws DavException if the filter makes no sense */
    static CalendarQuery of(DavElement query, ZoneId school) {
        DavElement element = query.child(DavNames.caldav("filter"))
                .flatMap(inner -> inner.child(DavNames.caldav("comp-filter")))
                .orElseThrow(ComponentFilter::invalid);
        ComponentFilter filter = ComponentFilter.of(element);
        if (!filter.name().equals(CALENDAR) || filter.time() != null) {
            throw new DavException(
                    Reason.NOT_ACCEPTED, DavNames.caldav("valid-filter"), "A filter begins with VCALENDAR");
        }
        return new CalendarQuery(filter, school);
    }

    void answer(long calendarId, Persistence persistence, EntryRows rows, DavReply reply) {
        boolean wantsData = reply.wants(DavNames.CALENDAR_DATA);
        persistence.runInTransaction(entityManager -> {
            Telling telling = rows.telling(entityManager, reply);
            for (String component : COMPONENTS) {
                Optional<ComponentFilter> only = only(component);
                boolean looked = !isAnsweredByRows(only, component, rows);
                Consumer<EntryRow> out = row -> {
                    if (!looked || matches(row)) {
                        if (wantsData) {
                            telling.tell(row);
                        } else {
                            reply.found(row.member());
                        }
                    }
                };
                if (isPossible(component)) {
                    read(entityManager, calendarId, component, only, wantsData || looked, rows, out);
                }
            }
            telling.end();
        });
    }

    private static void read(
            EntityManager entityManager,
            long calendarId,
            String component,
            Optional<ComponentFilter> only,
            boolean texts,
            EntryRows rows,
            Consumer<EntryRow> out) {
        Optional<TimeRange> time = only.map(ComponentFilter::time);
        if (component.equals(EVENT) && time.isPresent()) {
            rows.during(entityManager, calendarId, time.get(), texts, out);
        } else {
            rows.all(entityManager, calendarId, component, texts, out);
        }
    }

    /** What is said about this component, if that is that it has to be there. */
    private Optional<ComponentFilter> only(String component) {
        return filter.components().stream()
                .filter(inner -> inner.name().equals(component) && !inner.absent())
                .findFirst();
    }

    /** A resource has components of one kind: whoever wants another one there means others. */
    private boolean isPossible(String component) {
        return filter.components().stream()
                .filter(inner -> COMPONENTS.contains(inner.name()))
                .allMatch(inner -> inner.absent() != inner.name().equals(component));
    }

    private boolean isAnsweredByRows(Optional<ComponentFilter> only, String component, EntryRows rows) {
        if (!filter.properties().isEmpty()
                || filter.components().size() != only.stream().count()) {
            return false;
        }
        return only.isEmpty()
                || only.get().isPlain()
                        && (only.get().time() == null
                                || component.equals(EVENT)
                                        && rows.isKnown(only.get().time()));
    }

    boolean matches(EntryRow row) {
        IcalComponent calendar = IcalText.read(row.text());
        return new FilterMatch(calendar, school).matches(filter);
    }
}

package org.schulhof.calendar.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.EntryReading;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.invitation.GuestText;

/** Entries as files that any calendar reads, with all that clients have put into them. */
@Component(service = IcalExport.class)
public final class IcalExport {

    private static final int AT_ONCE = 500;

    /** Texts without it have no guest of the school, and need nobody's name. */
    private final Calendars calendars;

    private final EntryReading reading;
    private final GuestText guests;
    private final Persistence persistence;

    @Activate
    public IcalExport(
            @Reference Calendars calendars,
            @Reference EntryReading reading,
            @Reference GuestText guests,
            @Reference Persistence persistence) {
        this.calendars = calendars;
        this.reading = reading;
        this.guests = guests;
        this.persistence = persistence;
    }

    /**
     * One that the current person reads or is invited to.
     *
     * @throws org.schulhof.calendar.internal.calendar.UnknownCalendarException if there is none
     */
    public byte[] entry(long id) {
        reading.view(id, null);
        return persistence
                .inTransaction(entityManager -> guests.inFiles(
                                entityManager,
                                Map.of(id, entityManager.find(Entry.class, id).ical()))
                        .get(id))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Its name, for that of the file. */
    public String name(long calendarId) {
        return calendars.shown(calendarId).name();
    }

    /** All entries of a calendar that the current person sees. */
    public void calendar(long calendarId, OutputStream target) throws IOException {
        Shown shown = calendars.shown(calendarId);
        write(target, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Schulhof//Calendar//DE\r\n");
        IcalComponent head = new IcalComponent("X");
        head.add(ContentLine.text("X-WR-CALNAME", shown.name()));
        write(target, inside(head));
        Set<String> zones = new HashSet<>();
        long after = 0;
        for (List<String> some = texts(calendarId, after); !some.isEmpty(); some = texts(calendarId, after)) {
            for (String text : some.subList(1, some.size())) {
                writeComponents(target, IcalText.read(text), zones);
            }
            after = Long.parseLong(some.get(0));
        }
        write(target, "END:VCALENDAR\r\n");
    }

    /** The last id, then the texts; empty if there are no more. */
    private List<String> texts(long calendarId, long after) {
        return persistence.inTransaction(entityManager -> {
            List<Entry> entries = entityManager
                    .createQuery(
                            "select e from Entry e where e.calendarId = :calendar and e.id > :after order by e.id",
                            Entry.class)
                    .setParameter("calendar", calendarId)
                    .setParameter("after", after)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (entries.isEmpty()) {
                return List.of();
            }
            List<String> texts = new java.util.ArrayList<>();
            texts.add(Long.toString(entries.get(entries.size() - 1).id()));
            Map<Long, String> withGuests = guests.inFiles(
                    entityManager,
                    entries.stream()
                            .filter(entry -> Guests.mayBeIn(entry.ical()))
                            .collect(Collectors.toMap(Entry::id, Entry::ical)));
            entries.forEach(entry -> texts.add(withGuests.getOrDefault(entry.id(), entry.ical())));
            return texts;
        });
    }

    /** A time zone once, however many entries describe it. */
    private static void writeComponents(OutputStream target, IcalComponent calendar, Set<String> zones)
            throws IOException {
        for (IcalComponent component : calendar.components()) {
            if (!component.name().equals("VTIMEZONE") || zones.add(component.text("TZID"))) {
                write(target, IcalText.write(component));
            }
        }
    }

    private static String inside(IcalComponent component) {
        String text = IcalText.write(component);
        return text.substring(text.indexOf("\r\n") + 2, text.lastIndexOf("END:"));
    }

    private static void write(OutputStream target, String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

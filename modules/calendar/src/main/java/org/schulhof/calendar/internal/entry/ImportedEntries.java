package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;

/** Writes what comes from a file as {@link Entries} writes what comes from a page, and takes all of a file back at once. */
@Component(service = ImportedEntries.class)
public final class ImportedEntries {

    private static final int MAX_UID = 255;
    private static final int AT_ONCE = 200;

    private final Calendars calendars;
    private final Persistence persistence;
    private final EntryStore store;
    private final Clock clock;

    @Activate
    public ImportedEntries(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference EntryStore store,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.store = store;
        this.clock = clock;
    }

    /** What became of an entry of the file. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** What is here is newer, by its sequence. */
        OLDER
    }

    /** The changes of a calendar that one import made, by their numbers; the first is the one before it. */
    public record Span(long calendarId, long before, long last) {}

    /** How many changes there were in a calendar in which the current person writes. */
    public long changes(long calendarId) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager ->
                calendars.writable(entityManager, calendarId, me).changes());
    }

    /**
     * Within a transaction that may take in many.
     *
     * @param sent a calendar with the events of one UID
     * @throws InvalidEntryException if it can't be kept; nothing was written
     * @throws org.schulhof.api.filter.RefusedTextException if the school's filters refuse its words; nothing was written
     */
    public Outcome take(EntityManager entityManager, long calendarId, IcalComponent sent) {
        Reader me = calendars.current();
        Calendar calendar = calendars.writable(entityManager, calendarId, me);
        Series series = series(sent);
        if (series.uid().length() > MAX_UID) {
            throw new InvalidEntryException(Reason.BROKEN);
        }
        Optional<Entry> known = Entries.byUid(entityManager, calendarId, series.uid());
        Series before = known.map(entry -> series(IcalText.read(entry.ical()))).orElse(null);
        // A file invites nobody, and takes back no invitation
        Guests.carry(series, before);
        if (before != null && sequence(series) < sequence(before)) {
            return Outcome.OLDER;
        }
        String text = IcalText.write(series.calendar());
        if (before != null && compared(series.calendar()).equals(compared(before.calendar()))) {
            return Outcome.UNCHANGED;
        }
        store.write(
                entityManager,
                calendar,
                known.orElse(null),
                text,
                before == null ? EntryVersion.Kind.CREATED : EntryVersion.Kind.CHANGED,
                Way.IMPORT,
                me);
        return before == null ? Outcome.NEW : Outcome.CHANGED;
    }

    private Series series(IcalComponent calendar) {
        try {
            return Series.of(calendar, clock.getZone());
        } catch (InvalidIcalException | DateTimeException e) {
            throw new InvalidEntryException(Reason.BROKEN);
        }
    }

    private static int sequence(Series series) {
        try {
            return Integer.parseInt(series.event().text("SEQUENCE").strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Without what programs stamp on it when they hand it out. */
    private static String compared(IcalComponent calendar) {
        return calendar.components("VEVENT").stream()
                .map(event -> event.lines().stream()
                                .filter(line -> !line.name().equals("DTSTAMP"))
                                .map(line -> line.name() + line.parameters() + ":" + line.value())
                                .sorted()
                                .collect(Collectors.joining("\n"))
                        + event.components("VALARM").stream()
                                .map(IcalText::write)
                                .sorted()
                                .collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Takes back what an import of the current person's has written, but for entries that somebody has changed since.
     *
     * @return how many entries are as they were
     */
    public int undo(Span span) {
        Reader me = calendars.current();
        int undone = 0;
        long before = span.last() + 1;
        List<EntryVersion> some;
        do {
            long under = before;
            some = persistence.inTransaction(entityManager -> versions(entityManager, span, under, me));
            for (EntryVersion version : some) {
                before = version.changeNumber();
            }
            List<EntryVersion> written = some;
            undone += persistence.inTransaction(entityManager -> {
                Calendar calendar = calendars.writable(entityManager, span.calendarId(), me);
                return (int) written.stream()
                        .filter(version -> undo(entityManager, calendar, version, me))
                        .count();
            });
        } while (some.size() == AT_ONCE);
        return undone;
    }

    private static List<EntryVersion> versions(EntityManager entityManager, Span span, long under, Reader me) {
        return entityManager
                .createQuery(
                        "select v from EntryVersion v where v.calendarId = :calendar and v.changeNumber > :before"
                                + " and v.changeNumber < :under and v.way = :way and v.authorId = :me"
                                + " order by v.changeNumber desc",
                        EntryVersion.class)
                .setParameter("calendar", span.calendarId())
                .setParameter("before", span.before())
                .setParameter("under", under)
                .setParameter("way", Way.IMPORT)
                .setParameter("me", me.id())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private boolean undo(EntityManager entityManager, Calendar calendar, EntryVersion version, Reader me) {
        Optional<Entry> entry = Entries.byUid(entityManager, calendar.id(), version.uid())
                .filter(known -> known.number() == version.number());
        if (entry.isEmpty()) {
            return false;
        }
        Optional<String> earlier = Entries.version(
                        entityManager, new Entries.Undoable(calendar.id(), version.uid(), version.number() - 1))
                .flatMap(EntryVersion::ical);
        if (earlier.isPresent()) {
            store.write(entityManager, calendar, entry.get(), earlier.get(), EntryVersion.Kind.RESTORED, Way.PAGE, me);
        } else {
            store.delete(entityManager, calendar, entry.get(), Way.PAGE, me);
        }
        return true;
    }
}

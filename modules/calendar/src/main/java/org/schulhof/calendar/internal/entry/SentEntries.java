package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Task;

/** What programs send: whole texts under names that they choose. Beside {@link Entries}, over the same store and the same rights. */
@Component(service = SentEntries.class)
public final class SentEntries {

    private static final String ATTENDEE = "ATTENDEE";

    private final Calendars calendars;
    private final Persistence persistence;
    private final EntryStore store;
    private final GuestAddresses addresses;
    private final Policies policies;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public SentEntries(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference EntryStore store,
            @Reference GuestAddresses addresses,
            @Reference Policies policies,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.store = store;
        this.addresses = addresses;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param condition is given what is there now, null if nothing, and throws if that is not what the program knows
     * @throws InvalidEntryException if it can't be kept; nothing was changed then
     * @throws UidConflictException if its UID is that of another one, or another one's than before
     */
    public Entry put(long calendarId, String name, String text, Consumer<@Nullable Entry> condition) {
        Reader me = calendars.current();
        EntryContent content = content(text);
        return persistence.inTransaction(entityManager -> {
            Calendar calendar = calendars.writable(entityManager, calendarId, me);
            List<Entry> found = byNameOrUid(entityManager, calendarId, name, content.uid());
            Entry there = found.stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst()
                    .orElse(null);
            condition.accept(there);
            found.stream()
                    .filter(entry -> !entry.name().equals(name) || !entry.uid().equals(content.uid()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new UidConflictException(other.name());
                    });
            if (text.contains(ATTENDEE)) {
                settleGuests(content, there, me);
            }
            return store.write(
                    entityManager,
                    calendar,
                    there,
                    name,
                    content,
                    there == null ? EntryVersion.Kind.CREATED : EntryVersion.Kind.CHANGED,
                    Way.DAV,
                    me);
        });
    }

    /** Only who invites with it makes guests of those who are named. */
    private void settleGuests(EntryContent content, @Nullable Entry there, Reader me) {
        Optional<IcalComponent> before = Optional.ofNullable(there)
                .filter(entry -> Guests.mayBeIn(entry.ical()))
                .flatMap(entry -> EntryContent.of(entry.ical(), clock.getZone()).series())
                .map(Series::event);
        content.series()
                .ifPresent(series -> addresses.settle(
                        series.calendar(),
                        before.map(Guests::of).orElse(Guests.NONE),
                        before.flatMap(Guests::organizer).orElse(me.id()),
                        me));
    }

    private EntryContent content(String text) {
        try {
            EntryContent content = EntryContent.of(text, clock.getZone());
            if (content.uid().isBlank() || content.uid().length() > Entry.MAX_UID) {
                throw new InvalidEntryException(InvalidEntryException.Reason.BROKEN);
            }
            return content;
        } catch (InvalidIcalException e) {
            if (e.reason() == InvalidIcalException.Reason.NO_EVENT) {
                boolean some = text.contains("BEGIN:" + EntryContent.EVENT) || text.contains("BEGIN:" + Task.NAME);
                throw new InvalidEntryException(
                        some ? InvalidEntryException.Reason.SEVERAL : InvalidEntryException.Reason.UNSUPPORTED);
            }
            throw EntryStore.refusal(e);
        }
    }

    /** @return false if there is none */
    public boolean delete(long calendarId, String name, Consumer<@Nullable Entry> condition) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Calendar calendar = calendars.writable(entityManager, calendarId, me);
            Entry there = byName(entityManager, calendarId, name).orElse(null);
            condition.accept(there);
            if (there == null) {
                return false;
            }
            store.delete(entityManager, calendar, there, Way.DAV, me);
            jobs.start(
                    Entries.FORGET,
                    Map.of("calendar", Long.toString(calendarId), "uid", there.uid()),
                    clock.instant().plus(Duration.ofDays(policies.number(CalendarModule.RECORD_DAYS))));
            return true;
        });
    }

    private static Optional<Entry> byName(EntityManager entityManager, long calendarId, String name) {
        return entityManager
                .createQuery("select e from Entry e where e.calendarId = :calendar and e.name = :name", Entry.class)
                .setParameter("calendar", calendarId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Each by its own index: asked for one or the other, the database reads all of the calendar. */
    @SuppressWarnings("unchecked")
    private static List<Entry> byNameOrUid(EntityManager entityManager, long calendarId, String name, String uid) {
        return entityManager
                .createNativeQuery(
                        "select e.* from (select id from calendar_entry where calendar_id = ?1 and name = ?2"
                                + " union select id from calendar_entry where calendar_id = ?1 and uid = ?3) found"
                                + " join calendar_entry e on e.id = found.id",
                        Entry.class)
                .setParameter(1, calendarId)
                .setParameter(2, name)
                .setParameter(3, uid)
                .getResultList();
    }
}

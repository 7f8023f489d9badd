package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
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
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/**
 * The one way by which anything is written into a calendar, for pages as for whatever comes later. It asks who may (R34), and
 * keeps every state with its author.
 */
@Component(service = Entries.class)
public final class Entries {

    public static final String FORGET = CalendarModule.ID + ".forget";

    private final Calendars calendars;
    private final Persistence persistence;
    private final EntryStore store;
    private final Policies policies;
    private final Jobs jobs;
    private final Clock clock;
    private final DraftText drafts;

    @Activate
    public Entries(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference EntryStore store,
            @Reference Policies policies,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.store = store;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
        this.drafts = new DraftText(clock);
    }

    /**
     * @return its id
     * @throws InvalidEntryException if it can't be kept
     * @throws org.schulhof.api.access.AccessDeniedException if the current person does not write there
     */
    public long create(Draft draft) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Calendar calendar = calendars.writable(entityManager, draft.calendarId(), me);
            String text = IcalText.write(drafts.calendar(draft.checked()));
            return store.write(entityManager, calendar, null, text, EntryVersion.Kind.CREATED, Way.PAGE, me)
                    .id();
        });
    }

    /**
     * @param key which time of the entry, as pages name it; null for the entry as a whole
     * @param number of the version that the form showed
     * @return where it is now
     */
    public Spot change(long id, @Nullable String key, Scope scope, int number, Draft draft) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Opened opened = open(entityManager, id, me);
            if (opened.entry.number() != number) {
                throw new InvalidEntryException(Reason.CHANGED_MEANWHILE);
            }
            return change(entityManager, opened, key, scope, draft.checked(), me);
        });
    }

    private Spot change(
            EntityManager entityManager, Opened opened, @Nullable String key, Scope scope, Draft after, Reader me) {
        Slot slot = key == null ? opened.series.first() : opened.slot(key);
        boolean fromFirst = slot.key().equals(opened.series.first().key());
        SeriesChange change = new SeriesChange(opened.series, drafts, clock.getZone());
        if (scope == Scope.ONE && opened.series.isRecurring()) {
            Draft before = drafts.read(opened.calendar.id(), opened.series, slot, false);
            change.changeOne(slot, before, after);
            return save(entityManager, opened, slot.key(), me);
        }
        if (scope == Scope.FOLLOWING && !fromFirst) {
            IcalComponent tail = change.tail(slot, following(opened, slot, change), after);
            change.cutBefore(slot);
            store.cut(entityManager, opened.calendar, opened.entry, opened.text(), Way.PAGE, me);
            Entry later = store.write(
                    entityManager,
                    opened.calendar,
                    null,
                    IcalText.write(tail),
                    EntryVersion.Kind.CREATED,
                    Way.PAGE,
                    me);
            return new Spot(later.id(), series(later).first().key());
        }
        Draft before = drafts.read(opened.calendar.id(), opened.series, opened.series.first(), true);
        change.changeAll(before, after);
        if (after.calendarId() == opened.calendar.id()) {
            return save(entityManager, opened, null, me);
        }
        Calendar other = calendars.writable(entityManager, after.calendarId(), me);
        Entry moved = store.move(entityManager, opened.calendar, opened.entry, other, opened.text(), Way.PAGE, me);
        forgetLater(opened.calendar.id(), opened.entry.uid());
        return new Spot(moved.id(), series(moved).first().key());
    }

    /** The time as the form shows it for this and the following ones. */
    private Draft following(Opened opened, Slot slot, SeriesChange change) {
        Draft draft = drafts.read(opened.calendar.id(), opened.series, slot, true);
        Repetition all = draft.repetition();
        return all.times() == null ? draft : draft.with(all.times(Math.max(1, all.times() - change.countBefore(slot))));
    }

    private Spot save(EntityManager entityManager, Opened opened, @Nullable String key, Reader me) {
        Entry stored = store.write(
                entityManager, opened.calendar, opened.entry, opened.text(), EntryVersion.Kind.CHANGED, Way.PAGE, me);
        return new Spot(stored.id(), key == null ? series(stored).first().key() : key);
    }

    private Series series(Entry entry) {
        return Series.of(IcalText.read(entry.ical()), clock.getZone());
    }

    /**
     * Moves one time of an entry, as long as it is. Of a series, that one only.
     *
     * @param start by the school's clock
     * @return what {@link #undo} needs to take it back
     */
    public Undoable move(long id, String key, LocalDateTime start, boolean allDay) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Opened opened = open(entityManager, id, me);
            boolean recurring = opened.series.isRecurring();
            Slot slot = opened.slot(key);
            Draft draft = drafts.read(opened.calendar.id(), opened.series, slot, !recurring);
            LocalDateTime begin = allDay ? start.toLocalDate().atStartOfDay() : start;
            Undoable before = new Undoable(opened.calendar.id(), opened.entry.uid(), opened.entry.number());
            change(
                    entityManager,
                    opened,
                    key,
                    recurring ? Scope.ONE : Scope.ALL,
                    draft.at(begin, allDay).checked(),
                    me);
            return before;
        });
    }

    /**
     * @param key which time of the entry; null for the entry as a whole
     * @return what {@link #undo} needs to take it back
     */
    public Undoable delete(long id, @Nullable String key, Scope scope) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Opened opened = open(entityManager, id, me);
            Undoable before = new Undoable(opened.calendar.id(), opened.entry.uid(), opened.entry.number());
            if (key == null || scope == Scope.ALL || !leavesSome(opened, opened.slot(key), scope)) {
                store.delete(entityManager, opened.calendar, opened.entry, Way.PAGE, me);
                forgetLater(before.calendarId(), before.uid());
            } else {
                save(entityManager, opened, key, me);
            }
            return before;
        });
    }

    /** Leaves the time out, or it and all that follow. */
    private boolean leavesSome(Opened opened, Slot slot, Scope scope) {
        if (!opened.series.isRecurring()
                || scope == Scope.FOLLOWING
                        && slot.key().equals(opened.series.first().key())) {
            return false;
        }
        SeriesChange change = new SeriesChange(opened.series, drafts, clock.getZone());
        if (scope == Scope.ONE) {
            change.leaveOut(slot);
        } else {
            change.cutBefore(slot);
        }
        return !Series.of(opened.series.calendar(), clock.getZone())
                .slots(java.time.Instant.EPOCH, slot.startsAt().plus(java.time.Duration.ofDays(1500)))
                .isEmpty();
    }

    private void forgetLater(long calendarId, String uid) {
        jobs.start(
                FORGET,
                Map.of("calendar", Long.toString(calendarId), "uid", uid),
                clock.instant().plus(java.time.Duration.ofDays(policies.number(CalendarModule.RECORD_DAYS))));
    }

    /**
     * Brings a state of an entry back that it was in, also of one that was deleted since. What was done meanwhile stays on
     * record.
     *
     * @return where it is
     */
    public Spot undo(Undoable state) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Calendar calendar = calendars.writable(entityManager, state.calendarId(), me);
            String text = version(entityManager, state)
                    .flatMap(EntryVersion::ical)
                    .orElseThrow(() -> new UnknownCalendarException("version", state.number()));
            Entry restored = store.write(
                    entityManager,
                    calendar,
                    byUid(entityManager, calendar.id(), state.uid()).orElse(null),
                    text,
                    EntryVersion.Kind.RESTORED,
                    Way.PAGE,
                    me);
            return new Spot(restored.id(), series(restored).first().key());
        });
    }

    static Optional<EntryVersion> version(EntityManager entityManager, Undoable state) {
        return entityManager
                .createQuery(
                        "select v from EntryVersion v where v.calendarId = :calendar and v.uid = :uid and v.number = :number",
                        EntryVersion.class)
                .setParameter("calendar", state.calendarId())
                .setParameter("uid", state.uid())
                .setParameter("number", state.number())
                .getResultStream()
                .findFirst();
    }

    static Optional<Entry> byUid(EntityManager entityManager, long calendarId, String uid) {
        return entityManager
                .createQuery("select e from Entry e where e.calendarId = :calendar and e.uid = :uid", Entry.class)
                .setParameter("calendar", calendarId)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    private Opened open(EntityManager entityManager, long id, Reader me) {
        Entry entry = entityManager.find(Entry.class, id);
        if (entry == null || entry.isTask()) {
            throw new UnknownCalendarException("entry", id);
        }
        Calendar calendar = calendars.writable(entityManager, entry.calendarId(), me);
        entityManager.refresh(entry);
        return new Opened(calendar, entry, series(entry));
    }

    /** An entry that is about to be changed. */
    record Opened(Calendar calendar, Entry entry, Series series) {

        Slot slot(String key) {
            try {
                return series.slot(key).orElseThrow(() -> new UnknownCalendarException("time of entry", entry.id()));
            } catch (InvalidIcalException e) {
                throw new UnknownCalendarException("time of entry", entry.id());
            }
        }

        String text() {
            return IcalText.write(series.calendar());
        }
    }

    /** Where an entry is on the pages. */
    public record Spot(long id, String key) {}

    /** A state that can be brought back. */
    public record Undoable(long calendarId, String uid, int number) implements java.io.Serializable {}
}

package org.schulhof.calendar.internal.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/** Shows one entry: as it is, for the form, and all states that it was in. */
@Component(service = EntryReading.class)
public final class EntryReading {

    private static final int STEPS = 50;

    private final Calendars calendars;
    private final Persistence persistence;
    private final People people;
    private final GuestBook guests;
    private final Clock clock;
    private final DraftText drafts;

    @Activate
    public EntryReading(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference People people,
            @Reference GuestBook guests,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.people = people;
        this.guests = guests;
        this.clock = clock;
        this.drafts = new DraftText(clock);
    }

    /**
     * @param key which time; null for the first one
     * @throws UnknownCalendarException if there is none, or the current person does not see it
     */
    public EntryView view(long id, @Nullable String key) {
        Entry entry = entry(id);
        Optional<Shown> read = calendars.find(entry.calendarId());
        Shown calendar = read.orElseGet(() -> asGuest(entry));
        Series series = series(entry.ical());
        Slot slot = slot(series, key, id);
        return new EntryView(
                id,
                slot.key(),
                entry.number(),
                calendar,
                drafts.read(calendar.id(), series, slot, true),
                series.isRecurring(),
                series.override(slot.key()).isPresent(),
                read.isPresent() ? history(entry) : List.of());
    }

    /** A guest sees what they are invited to, whoever's calendar it is in, and nothing of how it came about. */
    private Shown asGuest(Entry entry) {
        Reader me = calendars.current();
        boolean invited = persistence.inTransaction(entityManager -> guests.isInvited(entityManager, entry.id(), me));
        if (!invited) {
            throw new UnknownCalendarException("calendar", entry.calendarId());
        }
        return calendars.ofInvitations(Set.of(entry.calendarId())).get(entry.calendarId());
    }

    private Entry entry(long id) {
        Entry entry = persistence.inTransaction(entityManager -> entityManager.find(Entry.class, id));
        if (entry == null || entry.isTask()) {
            throw new UnknownCalendarException("entry", id);
        }
        return entry;
    }

    private Series series(String text) {
        return Series.of(IcalText.read(text), clock.getZone());
    }

    private static Slot slot(Series series, @Nullable String key, long id) {
        try {
            return (key == null ? Optional.of(series.first()) : series.slot(key))
                    .orElseThrow(() -> new UnknownCalendarException("time of entry", id));
        } catch (org.schulhof.calendar.internal.ical.InvalidIcalException e) {
            throw new UnknownCalendarException("time of entry", id);
        }
    }

    /** What the form begins with. */
    public Draft draft(long id, @Nullable String key, Scope scope) {
        Entry entry = entry(id);
        Shown calendar = calendars.shown(entry.calendarId());
        Series series = series(entry.ical());
        Slot slot = slot(series, scope == Scope.ALL ? null : key, id);
        return switch (scope) {
            case ONE -> drafts.read(calendar.id(), series, slot, false);
            case ALL -> drafts.read(calendar.id(), series, slot, true);
            case FOLLOWING -> {
                SeriesChange change = new SeriesChange(series, drafts, clock.getZone());
                Draft draft = drafts.read(calendar.id(), series, slot, true);
                Repetition all = draft.repetition();
                yield all.times() == null
                        ? draft
                        : draft.with(all.times(Math.max(1, all.times() - change.countBefore(slot))));
            }
        };
    }

    private List<EntryView.Step> history(Entry entry) {
        List<EntryVersion> versions = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select v from EntryVersion v where v.calendarId = :calendar and v.uid = :uid order by v.number desc",
                        EntryVersion.class)
                .setParameter("calendar", entry.calendarId())
                .setParameter("uid", entry.uid())
                .setMaxResults(STEPS)
                .getResultList());
        Map<Long, Person> authors = people.named(versions.stream()
                .flatMap(version -> version.authorId().stream())
                .collect(Collectors.toSet()));
        List<EntryView.Step> steps = new ArrayList<>();
        @Nullable EntryVersion before = null;
        int previous = 0;
        for (EntryVersion version : reversed(versions)) {
            steps.add(new EntryView.Step(
                    version.number(),
                    version.kind(),
                    version.authorId().map(authors::get).orElse(null),
                    version.at(),
                    before == null ? List.of() : changes(before, version),
                    version.number() != entry.number() && version.ical().isPresent(),
                    version.ical().isPresent(),
                    previous));
            before = version;
            previous = version.ical().isPresent() ? version.number() : previous;
        }
        Collections.reverse(steps);
        return steps;
    }

    private static List<EntryVersion> reversed(List<EntryVersion> versions) {
        List<EntryVersion> reversed = new ArrayList<>(versions);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<String> changes(EntryVersion before, EntryVersion after) {
        if (before.ical().isEmpty() || after.ical().isEmpty()) {
            return List.of();
        }
        Series was = series(before.ical().get());
        Series is = series(after.ical().get());
        Draft old = drafts.read(0, was, was.first(), true);
        Draft young = drafts.read(0, is, is.first(), true);
        List<String> changes = new ArrayList<>();
        addIfDifferent(changes, "title", old.title(), young.title());
        addIfDifferent(
                changes,
                "time",
                List.of(old.start(), old.end(), old.allDay()),
                List.of(young.start(), young.end(), young.allDay()));
        addIfDifferent(changes, "place", old.place(), young.place());
        addIfDifferent(changes, "text", old.text(), young.text());
        addIfDifferent(changes, "repetition", old.repetition(), young.repetition());
        addIfDifferent(changes, "reminder", old.reminder(), young.reminder());
        if (changes.isEmpty()) {
            changes.add("exceptions");
        }
        return changes;
    }

    private static void addIfDifferent(List<String> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field);
        }
    }

    /** A state of an entry that can be brought back. */
    public Entries.Undoable state(long id, int number) {
        Entry entry = entry(id);
        calendars.shown(entry.calendarId());
        return new Entries.Undoable(entry.calendarId(), entry.uid(), number);
    }
}

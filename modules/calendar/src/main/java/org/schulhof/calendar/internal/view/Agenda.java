package org.schulhof.calendar.internal.view;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.text.FullText;
import org.schulhof.api.text.SearchQuery;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.EntryIndex;
import org.schulhof.calendar.internal.entry.Occurrence;
import org.schulhof.calendar.internal.entry.Rounds;
import org.schulhof.calendar.internal.invitation.Answer;
import org.schulhof.calendar.internal.invitation.Invitations;
import org.schulhof.calendar.internal.invitation.Invitations.Invited;
import org.schulhof.calendar.internal.task.TasksOfModules;
import org.schulhof.calendar.internal.task.TasksOfModules.Given;

/** What is in somebody's calendars, at some time or with some word. Costs as much as is shown, whatever else there is. */
@Component(service = Agenda.class)
public final class Agenda {

    public static final int HITS = 50;

    private static final int MOST = 2000;
    private static final Duration SHORT = Duration.ofDays(7);

    private final Calendars calendars;
    private final Persistence persistence;
    private final FullText fullText;
    private final Rounds rounds;
    private final EntryIndex index;
    private final Invitations invitations;
    private final TasksOfModules tasks;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Activate
    public Agenda(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference FullText fullText,
            @Reference Rounds rounds,
            @Reference EntryIndex index,
            @Reference Invitations invitations,
            @Reference TasksOfModules tasks,
            @Reference CurrentPerson currentPerson,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.fullText = fullText;
        this.rounds = rounds;
        this.index = index;
        this.invitations = invitations;
        this.tasks = tasks;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone());
    }

    /** By the school's clock. */
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /** The last day for which all times of what recurs are known. */
    public LocalDate knownUntil() {
        return LocalDate.ofInstant(index.known(), zone());
    }

    /** What is on these days in the calendars that the current person has not hidden, in order. */
    public List<Item> between(LocalDate first, LocalDate last) {
        List<Shown> shown = calendars.all();
        rounds.lookAfter();
        return between(shown, first, last);
    }

    private List<Item> between(List<Shown> shown, LocalDate first, LocalDate last) {
        Map<Long, Shown> visible =
                shown.stream().filter(one -> !one.hidden()).collect(Collectors.toMap(Shown::id, one -> one));
        Instant from = first.atStartOfDay(zone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone()).toInstant();
        List<Occurrence> found = visible.isEmpty()
                ? List.of()
                : persistence.inTransaction(entityManager -> {
                    List<Occurrence> occurrences =
                            new ArrayList<>(occurrences(entityManager, visible, from.minus(SHORT), from, to, false));
                    occurrences.addAll(occurrences(
                            entityManager, visible, Instant.EPOCH.minus(Duration.ofDays(36_500)), from, to, true));
                    return occurrences;
                });
        Map<String, Item> items = new LinkedHashMap<>();
        found.forEach(one -> items.put(name(one), item(one, visible.get(one.calendarId()))));
        addInvitations(items, from, to);
        tasks.between(from, to).forEach(given -> items.put(given.id(), item(given)));
        return items.values().stream()
                .sorted(Comparator.comparing(Item::allDay)
                        .reversed()
                        .thenComparing(Item::start)
                        .thenComparing(Item::title))
                .toList();
    }

    private static String name(Occurrence occurrence) {
        return occurrence.entryId() + "/" + occurrence.slot();
    }

    /** What is in a calendar that the reader sees anyhow is marked; the rest stands beside it, unless the reader does not come. */
    private void addInvitations(Map<String, Item> items, Instant from, Instant to) {
        List<Invited> invited = invitations.between(from, to);
        Map<Long, Shown> asGuest = calendars.ofInvitations(
                invited.stream().map(one -> one.occurrence().calendarId()).collect(Collectors.toSet()));
        for (Invited one : invited) {
            Occurrence occurrence = one.occurrence();
            String said = one.answer().map(Answer::name).orElse("NONE");
            Item known = items.get(name(occurrence));
            if (known != null) {
                items.put(name(occurrence), known.answered(said));
            } else if (!said.equals(Answer.NO.name())) {
                items.put(
                        name(occurrence),
                        item(occurrence, asGuest.get(occurrence.calendarId())).answered(said));
            }
        }
    }

    private static List<Occurrence> occurrences(
            EntityManager entityManager,
            Map<Long, Shown> visible,
            Instant earliest,
            Instant from,
            Instant to,
            boolean lasting) {
        return entityManager
                .createQuery(
                        "select o from Occurrence o where o.calendarId in :calendars and o.lasting = :lasting"
                                + " and o.startsAt >= :earliest and o.startsAt < :to"
                                + " and (o.endsAt > :from or o.startsAt >= :from) order by o.startsAt",
                        Occurrence.class)
                .setParameter("calendars", visible.keySet())
                .setParameter("lasting", lasting)
                .setParameter("earliest", earliest)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST)
                .getResultList();
    }

    private Item item(Given given) {
        LocalDateTime due = local(given.task().due());
        return new Item(
                0,
                "",
                given.title(),
                "",
                due,
                due,
                false,
                Texts.of(CalendarModule.class, currentPerson).get("calendar.tasks"),
                Calendars.TASKS_HUE,
                false,
                "",
                // From one module's pages to another's
                new Item.Task(given.task().page().replaceFirst("^/m/", "../"), given.done()));
    }

    private Item item(Occurrence occurrence, Shown calendar) {
        return new Item(
                occurrence.entryId(),
                occurrence.slot(),
                occurrence.title(),
                occurrence.place(),
                LocalDateTime.ofInstant(occurrence.startsAt(), zone()),
                LocalDateTime.ofInstant(occurrence.endsAt(), zone()),
                occurrence.isAllDay(),
                calendar.name(),
                calendar.hue(),
                calendar.writable(),
                "",
                null);
    }

    /** How many invitations wait for an answer of the current person. */
    public int waiting() {
        return invitations.waiting();
    }

    /** What comes next or is going on, without tasks, which their modules show themselves; the soonest first. */
    public List<Item> next(int days, int limit) {
        LocalDateTime now = now();
        return between(calendars.all(), today(), today().plusDays(days)).stream()
                .filter(item -> item.task() == null)
                .filter(item -> item.end().isAfter(now) || item.start().isAfter(now))
                .sorted(Comparator.comparing(Item::start))
                .limit(limit)
                .toList();
    }

    /**
     * Entries by the words in them, in all calendars that the current person sees and among those to which they are invited; those to
     * come first, then the past ones.
     */
    public List<Item> search(String typed) {
        Map<Long, Shown> readable = calendars.all().stream().collect(Collectors.toMap(Shown::id, one -> one));
        Optional<SearchQuery> query = fullText.query(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = found(query.get(), readable.keySet(), invitations.entries());
        calendars
                .ofInvitations(entries.stream()
                        .map(Entry::calendarId)
                        .filter(id -> !readable.containsKey(id))
                        .collect(Collectors.toSet()))
                .forEach(readable::put);
        Map<Long, Occurrence> next = next(entries);
        return entries.stream()
                .map(entry -> next.containsKey(entry.id())
                        ? item(next.get(entry.id()), readable.get(entry.calendarId()))
                        : item(entry, readable.get(entry.calendarId())))
                .sorted(Comparator.comparing((Item item) -> item.end().isBefore(now()))
                        .thenComparing(Item::start))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Entry> found(SearchQuery query, Set<Long> calendarIds, Set<Long> entryIds) {
        return persistence.inTransaction(entityManager -> entityManager
                .createNativeQuery(
                        "select * from calendar_entry where component = 'VEVENT' and match (search_text) against (?1 in boolean mode)"
                                + " and (calendar_id in (" + joined(calendarIds) + ") or id in (" + joined(entryIds)
                                + ")) order by starts_at desc limit " + HITS,
                        Entry.class)
                .setParameter(1, query.expression())
                .getResultList());
    }

    private static String joined(Set<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Of each entry the next time from today on, in one query. */
    private Map<Long, Occurrence> next(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<Occurrence> found = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select o from Occurrence o where o.entryId in :entries and o.startsAt = (select min(n.startsAt)"
                                + " from Occurrence n where n.entryId = o.entryId and n.endsAt >= :now)",
                        Occurrence.class)
                .setParameter("entries", entries.stream().map(Entry::id).toList())
                .setParameter("now", clock.instant())
                .getResultList());
        return found.stream().collect(Collectors.toMap(Occurrence::entryId, one -> one, (one, other) -> one));
    }

    private Item item(Entry entry, Shown calendar) {
        LocalDateTime start = LocalDateTime.ofInstant(entry.startsAt(), zone());
        return new Item(
                entry.id(),
                "",
                entry.title(),
                entry.place(),
                start,
                start,
                false,
                calendar.name(),
                calendar.hue(),
                calendar.writable(),
                "",
                null);
    }
}

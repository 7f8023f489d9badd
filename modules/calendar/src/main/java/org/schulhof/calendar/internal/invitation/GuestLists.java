package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.invitation.GuestList.Guest;
import org.schulhof.calendar.internal.invitation.GuestList.Tally;

/**
 * Puts together who is invited and who said what. The organizer and those who write in the calendar see everybody; guests, and who
 * else reads it, see the names of people whom they may find anyhow, and of others the number.
 */
@Component(service = GuestLists.class)
public final class GuestLists {

    private static final Collator ORDER = Collator.getInstance(Locale.GERMAN);

    private final Calendars calendars;
    private final People people;
    private final Groups groups;

    @Activate
    public GuestLists(@Reference Calendars calendars, @Reference People people, @Reference Groups groups) {
        this.calendars = calendars;
        this.people = people;
        this.groups = groups;
    }

    /** For the current person, who reads the entry or is invited to it; empty if nobody is. */
    Optional<GuestList> of(EntityManager entityManager, Entry entry) {
        GuestTable table = new GuestTable(entityManager);
        Reader me = calendars.current();
        if (!isGuest(table.guests(entry.id()), me)
                && !entityManager.find(Calendar.class, entry.calendarId()).isReadableBy(me)) {
            throw new UnknownCalendarException("entry", entry.id());
        }
        return Optional.ofNullable(of(entityManager, List.of(entry.id())).get(entry.id()));
    }

    /**
     * The same of many entries, in as many queries as for one and one more for each group; those to which nobody is invited, or
     * which the current person neither reads nor is invited to, are missing.
     */
    Map<Long, GuestList> of(EntityManager entityManager, Collection<Long> entryIds) {
        Map<Long, Asked> asked = Asked.of(entityManager, entryIds);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Reader me = calendars.current();
        Map<Long, Calendar> among = entityManager
                .createQuery("select c from Calendar c where c.id in :ids", Calendar.class)
                .setParameter(
                        "ids", asked.values().stream().map(Asked::calendarId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(Calendar::id, calendar -> calendar));
        Set<Long> groupIds = new HashSet<>();
        asked.values().forEach(one -> groupIds.addAll(one.guests().groups()));
        Map<Long, Set<Long>> inGroups = new HashMap<>();
        groupIds.forEach(group -> inGroups.put(group, groups.everybodyIn(group)));
        Map<Long, Set<Long>> ids = new HashMap<>();
        Set<Long> all = new HashSet<>();
        asked.values().forEach(one -> {
            Set<Long> its = everybody(one.guests(), inGroups);
            one.organizer().ifPresent(its::remove);
            ids.put(one.entryId(), its);
            all.addAll(its);
            one.organizer().ifPresent(all::add);
        });
        Map<Long, Person> named = people.named(all);
        Set<Long> visible = people.findAll(all).keySet();
        Map<Long, Group> namedGroups = groups.findAll(groupIds);
        Map<Long, GuestList> lists = new HashMap<>();
        asked.values().forEach(one -> {
            Calendar calendar = among.get(one.calendarId());
            boolean invited = isGuest(one.guests(), me);
            if (!invited && !calendar.isReadableBy(me)) {
                return;
            }
            boolean isOrganizer = one.organizer().filter(id -> id == me.id()).isPresent();
            boolean whole = isOrganizer || calendar.isWritableBy(me);
            Set<Long> its = ids.get(one.entryId());
            List<Guest> seen = its.stream()
                    .filter(id -> named.containsKey(id) && (whole || visible.contains(id)))
                    .map(named::get)
                    .sorted(Comparator.comparing(Person::lastName, ORDER::compare)
                            .thenComparing(Person::firstName, ORDER::compare))
                    .map(person -> new Guest(
                            person,
                            one.guests().people().contains(person.id()),
                            one.answers().get(person.id())))
                    .toList();
            int shown = Math.min(seen.size(), GuestList.MOST);
            lists.put(
                    one.entryId(),
                    new GuestList(
                            one.organizer().map(named::get).orElse(null),
                            Optional.ofNullable(one.answers().get(me.id())),
                            invited && !isOrganizer,
                            whole,
                            one.guests().groups().stream()
                                    .filter(namedGroups::containsKey)
                                    .map(namedGroups::get)
                                    .sorted(Comparator.comparing(Group::name, ORDER::compare))
                                    .toList(),
                            seen.subList(0, shown),
                            its.size() - shown,
                            tally(its, one.answers())));
        });
        return lists;
    }

    static boolean isGuest(Guests guests, Reader reader) {
        return guests.people().contains(reader.id()) || guests.groups().stream().anyMatch(reader.groups()::contains);
    }

    private static Set<Long> everybody(Guests guests, Map<Long, Set<Long>> inGroups) {
        Set<Long> all = new HashSet<>(guests.people());
        guests.groups().forEach(group -> all.addAll(inGroups.get(group)));
        return all;
    }

    private static Tally tally(Set<Long> ids, Map<Long, Answer> answers) {
        return new Tally(
                count(ids, answers, Answer.YES),
                count(ids, answers, Answer.MAYBE),
                count(ids, answers, Answer.NO),
                count(ids, answers, null));
    }

    private static int count(Set<Long> ids, Map<Long, Answer> answers, Answer wanted) {
        return (int) ids.stream().filter(id -> answers.get(id) == wanted).count();
    }
}

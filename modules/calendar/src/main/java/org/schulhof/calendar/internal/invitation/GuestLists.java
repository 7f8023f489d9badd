package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** For the current person, who reads the entry or is invited to it. */
    Optional<GuestList> of(EntityManager entityManager, Entry entry) {
        Reader me = calendars.current();
        GuestTable table = new GuestTable(entityManager);
        Guests guests = table.guests(entry.id());
        boolean invited = isGuest(guests, me);
        Calendar calendar = entityManager.find(Calendar.class, entry.calendarId());
        if (!invited && !calendar.isReadableBy(me)) {
            throw new UnknownCalendarException("entry", entry.id());
        }
        return table.invitation(entry.id()).map(invitation -> {
            Set<Long> ids = everybody(guests);
            invitation.organizer().ifPresent(ids::remove);
            boolean isOrganizer =
                    invitation.organizer().filter(id -> id == me.id()).isPresent();
            boolean whole = isOrganizer || calendar.isWritableBy(me);
            Map<Long, Answer> answers = table.answers(entry, invitation.times());
            List<Guest> seen = seen(ids, whole, guests, answers);
            Person organizer = invitation
                    .organizer()
                    .map(id -> people.named(Set.of(id)).get(id))
                    .orElse(null);
            return new GuestList(
                    organizer,
                    Optional.ofNullable(answers.get(me.id())),
                    invited && !isOrganizer,
                    whole,
                    named(guests.groups()),
                    seen.subList(0, Math.min(seen.size(), GuestList.MOST)),
                    ids.size() - Math.min(seen.size(), GuestList.MOST),
                    tally(ids, answers));
        });
    }

    static boolean isGuest(Guests guests, Reader reader) {
        return guests.people().contains(reader.id()) || guests.groups().stream().anyMatch(reader.groups()::contains);
    }

    private Set<Long> everybody(Guests guests) {
        Set<Long> all = new HashSet<>(guests.people());
        guests.groups().forEach(group -> all.addAll(groups.everybodyIn(group)));
        return all;
    }

    private List<Guest> seen(Set<Long> ids, boolean whole, Guests guests, Map<Long, Answer> answers) {
        Collection<Person> found = (whole ? people.named(ids) : people.findAll(ids)).values();
        return found.stream()
                .sorted(Comparator.comparing(Person::lastName, ORDER::compare)
                        .thenComparing(Person::firstName, ORDER::compare))
                .map(person -> new Guest(person, guests.people().contains(person.id()), answers.get(person.id())))
                .toList();
    }

    private List<Group> named(Set<Long> ids) {
        return groups.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Group::name, ORDER::compare))
                .toList();
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

package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;

/**
 * The text of an entry as the current person gets it: with names, addresses and answers of those whom they may see. A group is one
 * attendee, of the kind {@code GROUP}; of the people in it, those who have answered and the reader are attendees that name it as
 * {@code MEMBER}, and are no guests by themselves when the text comes back.
 */
@Component(service = GuestText.class)
public final class GuestText {

    private final Calendars calendars;
    private final GuestLists lists;
    private final SchoolAddresses addresses;

    @Activate
    public GuestText(
            @Reference Calendars calendars, @Reference GuestLists lists, @Reference SchoolAddresses addresses) {
        this.calendars = calendars;
        this.lists = lists;
        this.addresses = addresses;
    }

    /**
     * For programs that sync, which know people by their mail addresses.
     *
     * @param texts as they are kept, by the ids of the entries; those without guests come back as they are
     */
    public Map<Long, String> toPrograms(EntityManager entityManager, Map<Long, String> texts) {
        String domain = addresses.domain();
        return named(entityManager, texts, person -> SchoolAddresses.of(person, domain));
    }

    /** For files: with the addresses that the calendar itself has, so that they invite nobody where they are brought in. */
    public Map<Long, String> inFiles(EntityManager entityManager, Map<Long, String> texts) {
        return named(entityManager, texts, person -> Guests.address(person.id()));
    }

    private Map<Long, String> named(
            EntityManager entityManager, Map<Long, String> texts, Function<Person, String> address) {
        Person me = calendars.current().person();
        Map<Long, GuestList> known = lists.of(entityManager, texts.keySet());
        Map<Long, String> given = new HashMap<>(texts);
        known.forEach((entry, list) -> given.put(entry, with(list, texts.get(entry), me, address)));
        return given;
    }

    private static String with(GuestList list, String text, Person me, Function<Person, String> address) {
        IcalComponent calendar = IcalText.read(text);
        List<ContentLine> lines = lines(list, me, address);
        for (IcalComponent event : calendar.components("VEVENT")) {
            event.removeIf(part ->
                    part instanceof ContentLine line && line.name().equals("ATTENDEE") && Guests.isOfSchool(line));
            if (Guests.organizer(event).isPresent() && list.organizer() != null) {
                event.set(
                        new ContentLine("ORGANIZER", named(list.organizer().name()), address.apply(list.organizer())));
            }
            lines.forEach(event::add);
        }
        return IcalText.write(calendar);
    }

    private static List<ContentLine> lines(GuestList list, Person me, Function<Person, String> address) {
        List<ContentLine> lines = new ArrayList<>();
        @Nullable String group = null;
        for (Group one : list.groups()) {
            group = Guests.addressOfGroup(one.id());
            lines.add(new ContentLine("ATTENDEE", ";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT" + named(one.name()), group));
        }
        boolean told = !list.asked();
        for (GuestList.Guest guest : list.people()) {
            boolean isMe = guest.person().id() == me.id();
            if (guest.byName() || group != null && (guest.answer() != null || isMe)) {
                lines.add(line(guest.person(), guest.answer(), guest.byName() ? null : group, address));
                told |= isMe;
            }
        }
        if (!told) {
            lines.add(line(me, list.mine().orElse(null), group, address));
        }
        return lines;
    }

    private static ContentLine line(
            Person person, @Nullable Answer answer, @Nullable String memberOf, Function<Person, String> address) {
        return new ContentLine(
                "ATTENDEE",
                ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                        + (answer == null ? "NEEDS-ACTION;RSVP=TRUE" : answer.partstat())
                        + (memberOf == null ? "" : ";MEMBER=\"" + memberOf + "\"")
                        + named(person.name()),
                address.apply(person));
    }

    /** What can't stand in a parameter is left out (RFC 5545, 3.2). */
    private static String named(String name) {
        return ";CN=\"" + name.replaceAll("[\"\\p{Cntrl}]", "") + "\"";
    }
}

package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;

/**
 * The text of an entry as the current person gets it: with names and answers of those whom they may see. A group is one attendee,
 * of the kind {@code GROUP}; of the people in it, those who have answered and the reader are attendees that name it as
 * {@code MEMBER}, and are no guests by themselves when the text comes back.
 */
@Component(service = GuestText.class)
public final class GuestText {

    private final Calendars calendars;
    private final GuestLists lists;

    @Activate
    public GuestText(@Reference Calendars calendars, @Reference GuestLists lists) {
        this.calendars = calendars;
        this.lists = lists;
    }

    public String givenOut(EntityManager entityManager, Entry entry) {
        long me = calendars.current().id();
        return lists.of(entityManager, entry)
                .map(list -> with(list, entry.ical(), me))
                .orElseGet(entry::ical);
    }

    private static String with(GuestList list, String text, long me) {
        IcalComponent calendar = IcalText.read(text);
        List<ContentLine> lines = lines(list, me);
        for (IcalComponent event : calendar.components("VEVENT")) {
            event.removeIf(part ->
                    part instanceof ContentLine line && line.name().equals("ATTENDEE") && Guests.isOfSchool(line));
            if (Guests.organizer(event).isPresent() && list.organizer() != null) {
                event.set(new ContentLine(
                        "ORGANIZER",
                        named(list.organizer().name()),
                        Guests.address(list.organizer().id())));
            }
            lines.forEach(event::add);
        }
        return IcalText.write(calendar);
    }

    private static List<ContentLine> lines(GuestList list, long me) {
        List<ContentLine> lines = new ArrayList<>();
        @Nullable String group = null;
        for (Group one : list.groups()) {
            group = Guests.addressOfGroup(one.id());
            lines.add(new ContentLine("ATTENDEE", ";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT" + named(one.name()), group));
        }
        for (GuestList.Guest guest : list.people()) {
            Person person = guest.person();
            if (guest.byName() || group != null && (guest.answer() != null || person.id() == me)) {
                String member = guest.byName() ? "" : ";MEMBER=\"" + group + "\"";
                lines.add(new ContentLine(
                        "ATTENDEE",
                        ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                                + (guest.answer() == null
                                        ? "NEEDS-ACTION;RSVP=TRUE"
                                        : guest.answer().partstat())
                                + member
                                + named(person.name()),
                        Guests.address(person.id())));
            }
        }
        return lines;
    }

    /** What can't stand in a parameter is left out (RFC 5545, 3.2). */
    private static String named(String name) {
        return ";CN=\"" + name.replaceAll("[\"\\p{Cntrl}]", "") + "\"";
    }
}

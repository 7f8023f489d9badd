package org.schulhof.calendar.internal.dav;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavScheduling;
import org.schulhof.api.person.People;
import org.schulhof.calendar.internal.busy.BusyTimes;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.invitation.GuestRules;
import org.schulhof.calendar.internal.invitation.SchoolAddresses;

/** Whom programs find to invite, and when they are busy: the same as on the pages. */
@Component(service = DavScheduling.class)
public final class Scheduling implements DavScheduling {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final Calendars calendars;
    private final GuestRules rules;
    private final SchoolAddresses addresses;
    private final BusyTimes busyTimes;
    private final People people;
    private final Clock clock;

    @Activate
    public Scheduling(
            @Reference Calendars calendars,
            @Reference GuestRules rules,
            @Reference SchoolAddresses addresses,
            @Reference BusyTimes busyTimes,
            @Reference People people,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.rules = rules;
        this.addresses = addresses;
        this.busyTimes = busyTimes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Invitee> find(String typed) {
        String domain = addresses.domain();
        List<Invitee> found = new ArrayList<>();
        rules.people(typed)
                .forEach(person -> found.add(
                        new Invitee(person.account(), SchoolAddresses.of(person, domain), person.name(), false)));
        rules.groups(typed)
                .forEach(group -> found.add(
                        new Invitee("group-" + group.id(), Guests.addressOfGroup(group.id()), group.name(), true)));
        return found;
    }

    @Override
    public List<Answer> busy(String request) {
        calendars.current();
        IcalComponent asked = asked(request);
        TimeRange time = TimeRange.of(DavElement.of(DavNames.caldav("time-range"))
                .with("start", asked.text("DTSTART").strip())
                .with("end", asked.text("DTEND").strip()));
        List<ContentLine> named = asked.lines("ATTENDEE");
        if (time.from().plus(LONGEST).isBefore(time.to()) || named.isEmpty() || named.size() > Guests.MOST) {
            throw invalid("Ask for some people, and for at most 400 days");
        }
        Map<ContentLine, Long> whose = addresses.whose(named);
        Set<Long> visible = people.findAll(Set.copyOf(whose.values())).keySet();
        Map<Long, List<BusyTimes.Busy>> busy = busyTimes.of(visible, time.from(), time.to());
        return named.stream()
                .map(line -> answer(line, whose.get(line), visible, busy, asked, time))
                .collect(Collectors.toList());
    }

    private static IcalComponent asked(String request) {
        try {
            IcalComponent calendar = IcalText.read(request);
            if (calendar.text("METHOD").strip().equalsIgnoreCase("REQUEST")) {
                return calendar.components("VFREEBUSY").stream()
                        .findFirst()
                        .orElseThrow(
                                () -> invalid("Only times are asked for here: invitations are put into a calendar"));
            }
        } catch (InvalidIcalException e) {
            // falls through: it is none
        }
        throw invalid("That is no request for times (RFC 6638, 5)");
    }

    private static DavException invalid(String sentence) {
        return new DavException(Reason.NOT_ACCEPTED, DavNames.caldav("valid-calendar-data"), sentence);
    }

    private Answer answer(
            ContentLine line,
            Long person,
            Set<Long> visible,
            Map<Long, List<BusyTimes.Busy>> busy,
            IcalComponent asked,
            TimeRange time) {
        if (person == null || !visible.contains(person)) {
            return new Answer(line.value(), "3.7;Invalid calendar user", "");
        }
        if (!busy.containsKey(person)) {
            return new Answer(line.value(), "3.8;No authority", "");
        }
        FreeBusy answer = new FreeBusy(time, clock);
        busy.get(person).forEach(one -> answer.add(one.from(), one.to()));
        return new Answer(line.value(), "2.0;Success", answer.replyTo(asked, line));
    }
}

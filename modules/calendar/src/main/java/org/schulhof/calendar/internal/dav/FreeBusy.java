package org.schulhof.calendar.internal.dav;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/** When somebody is busy, and nothing about why (RFC 4791, 7.10). */
final class FreeBusy {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final TimeRange time;
    private final Clock clock;
    private final List<Busy> busy = new ArrayList<>();

    FreeBusy(TimeRange time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    private record Busy(Instant from, Instant to, boolean tentative) {}

    /** @param text of an entry with events */
    void add(String text) {
        try {
            Series.of(IcalText.read(text), clock.getZone()).slots(time.from(), time.to()).stream()
                    .filter(slot -> slot.endsAt().isAfter(slot.startsAt()))
                    .filter(slot -> !is(slot, "TRANSP", "TRANSPARENT") && !is(slot, "STATUS", "CANCELLED"))
                    .forEach(slot -> add(slot.startsAt(), slot.endsAt(), is(slot, "STATUS", "TENTATIVE")));
        } catch (InvalidIcalException e) {
            // So far away that its times are not known
        }
    }

    void add(Instant from, Instant to) {
        add(from, to, false);
    }

    private void add(Instant from, Instant to, boolean tentative) {
        busy.add(new Busy(
                from.isBefore(time.from()) ? time.from() : from, to.isAfter(time.to()) ? time.to() : to, tentative));
    }

    private static boolean is(Slot slot, String property, String value) {
        return slot.source().text(property).strip().equalsIgnoreCase(value);
    }

    String text() {
        return text("", List.of(ContentLine.of("UID", UUID.randomUUID().toString())));
    }

    /** @param attendee who of those that are named there is busy */
    String replyTo(IcalComponent request, ContentLine attendee) {
        List<ContentLine> lines = new ArrayList<>(request.lines("UID"));
        lines.addAll(request.lines("ORGANIZER"));
        lines.add(attendee);
        return text("REPLY", lines);
    }

    private String text(String method, List<ContentLine> lines) {
        IcalComponent answer = new IcalComponent("VFREEBUSY");
        lines.forEach(answer::add);
        answer.add(ContentLine.of("DTSTAMP", utc(clock.instant())));
        answer.add(ContentLine.of("DTSTART", utc(time.from())));
        answer.add(ContentLine.of("DTEND", utc(time.to())));
        for (boolean tentative : new boolean[] {false, true}) {
            merged(tentative)
                    .forEach(one -> answer.add(new ContentLine(
                            "FREEBUSY", tentative ? ";FBTYPE=BUSY-TENTATIVE" : "", utc(one.from) + "/" + utc(one.to))));
        }
        IcalComponent calendar = new IcalComponent("VCALENDAR");
        calendar.add(ContentLine.of("VERSION", "2.0"));
        calendar.add(ContentLine.of("PRODID", "-//Schulhof//Calendar//DE"));
        if (!method.isEmpty()) {
            calendar.add(ContentLine.of("METHOD", method));
        }
        calendar.add(answer);
        return IcalText.write(calendar);
    }

    private List<Busy> merged(boolean tentative) {
        List<Busy> merged = new ArrayList<>();
        busy.stream()
                .filter(one -> one.tentative == tentative)
                .sorted(Comparator.comparing(Busy::from))
                .forEach(one -> {
                    Busy last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last != null && !one.from.isAfter(last.to)) {
                        merged.set(
                                merged.size() - 1,
                                new Busy(last.from, one.to.isAfter(last.to) ? one.to : last.to, tentative));
                    } else {
                        merged.add(one);
                    }
                });
        return merged;
    }

    private static String utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).format(UTC);
    }
}

package org.schulhof.calendar.internal.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.Moment;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;
import org.schulhof.calendar.internal.ical.ZoneText;

/** Between the form and iCalendar. Only what the form changed is written, so that all else stays as a client sent it. */
final class DraftText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final ZoneId zone;
    private final Clock clock;

    DraftText(Clock clock) {
        this.zone = clock.getZone();
        this.clock = clock;
    }

    /** A new calendar with this entry in it. */
    IcalComponent calendar(Draft draft) {
        IcalComponent calendar = new IcalComponent("VCALENDAR");
        calendar.add(ContentLine.of("VERSION", "2.0"));
        calendar.add(ContentLine.of("PRODID", "-//Schulhof//Calendar//DE"));
        IcalComponent event = new IcalComponent("VEVENT");
        event.add(ContentLine.of("UID", UUID.randomUUID().toString()));
        event.add(ContentLine.of("CREATED", now()));
        calendar.add(event);
        event.setText("SUMMARY", draft.title().strip());
        event.setText("LOCATION", draft.place().strip());
        event.setText("DESCRIPTION", draft.text().strip());
        writeTimes(event, draft);
        writeRule(event, draft);
        draft.reminder().writeTo(event, draft.allDay(), draft.title());
        draft.guests().writeTo(event);
        open(event, draft.open());
        touch(event);
        addZone(calendar, draft.start().getYear());
        return calendar;
    }

    private String now() {
        return clock.instant().atOffset(ZoneOffset.UTC).format(MOMENT);
    }

    /** @param slot the time whose component is meant; that of a whole series has its first one */
    Draft read(long calendarId, Series series, Slot slot, boolean withRule) {
        IcalComponent event = slot.source();
        boolean allDay = slot.start().isDay();
        LocalDateTime start = local(slot.startsAt());
        LocalDateTime end = local(slot.endsAt());
        if (allDay) {
            end = end.minusDays(end.isAfter(start) ? 1 : 0);
        }
        Repetition repetition = withRule
                ? series.rule()
                        .map(rule -> Repetition.of(rule, series.start().local().toLocalDate(), zone))
                        .orElse(Repetition.NONE)
                : Repetition.NONE;
        return new Draft(
                calendarId,
                event.text("SUMMARY"),
                event.text("LOCATION"),
                event.text("DESCRIPTION"),
                allDay,
                start,
                end,
                repetition,
                Reminder.of(event, allDay),
                Guests.of(event),
                isOpen(event));
    }

    /** Said with so many words: what says nothing is public in the RFC, and nobody's business here. */
    static boolean isOpen(IcalComponent event) {
        return event.text("CLASS").strip().equalsIgnoreCase("PUBLIC");
    }

    private static void open(IcalComponent event, boolean toEverybody) {
        if (toEverybody != isOpen(event)) {
            event.remove("CLASS");
            if (toEverybody) {
                event.set(ContentLine.of("CLASS", "PUBLIC"));
            }
        }
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    void apply(IcalComponent calendar, IcalComponent event, Draft before, Draft after) {
        event.setText("SUMMARY", after.title().strip());
        event.setText("LOCATION", after.place().strip());
        event.setText("DESCRIPTION", after.text().strip());
        boolean moved = !before.start().equals(after.start())
                || !before.end().equals(after.end())
                || before.allDay() != after.allDay();
        if (moved) {
            writeTimes(event, after);
            addZone(calendar, after.start().getYear());
        }
        LocalDate day = before.start().toLocalDate();
        Draft ruled = after.with(after.repetition().movedTo(day, after.start().toLocalDate()));
        if (moved || !before.repetition().equals(after.repetition())) {
            writeRule(event, ruled);
        }
        if (before.reminder() != after.reminder() || before.allDay() != after.allDay()) {
            after.reminder().writeTo(event, after.allDay(), after.title());
        }
        after.guests().writeTo(event);
        open(event, after.open());
        touch(event);
    }

    private void writeTimes(IcalComponent event, Draft draft) {
        Moment start = moment(draft.allDay(), draft.start());
        Moment end = moment(draft.allDay(), draft.allDay() ? draft.end().plusDays(1) : draft.end());
        event.remove("DURATION");
        event.set(start.line("DTSTART"));
        event.set(end.line("DTEND"));
    }

    private Moment moment(boolean allDay, LocalDateTime time) {
        return allDay ? Moment.day(time.toLocalDate(), zone) : Moment.at(time, zone);
    }

    private void writeRule(IcalComponent event, Draft draft) {
        draft.repetition()
                .rule(draft.start().toLocalDate(), draft.allDay(), zone)
                .map(Repetition::line)
                .ifPresentOrElse(event::set, () -> event.remove("RRULE"));
    }

    /** Says when it was changed, as other clients want to know (RFC 5545, 3.8.7). */
    void touch(IcalComponent event) {
        int sequence =
                event.line("SEQUENCE").map(line -> number(line.value()) + 1).orElse(0);
        event.set(ContentLine.of("DTSTAMP", now()));
        event.set(ContentLine.of("LAST-MODIFIED", now()));
        event.set(ContentLine.of("SEQUENCE", Integer.toString(sequence)));
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void addZone(IcalComponent calendar, int year) {
        boolean there = calendar.components("VTIMEZONE").stream()
                .anyMatch(known -> known.text("TZID").equals(zone.getId()));
        if (!there) {
            calendar.add(ZoneText.of(zone, year));
        }
    }
}

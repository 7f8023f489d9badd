package org.schulhof.calendar.internal.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.Moment;
import org.schulhof.calendar.internal.ical.Rule;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/** Changes to one time of a series, to this and the following ones, or to all. Works on the series' own text. */
final class SeriesChange {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final Series series;
    private final DraftText drafts;
    private final ZoneId zone;

    SeriesChange(Series series, DraftText drafts, ZoneId zone) {
        this.series = series;
        this.drafts = drafts;
        this.zone = zone;
    }

    private IcalComponent calendar() {
        return series.calendar();
    }

    /** What was moved or left out stays so, moved along with the series; with another rule it goes. */
    void changeAll(Draft before, Draft after) {
        IcalComponent event = series.event();
        boolean otherRule = !before.repetition().equals(after.repetition());
        boolean otherKind = before.allDay() != after.allDay();
        if (otherKind || otherRule) {
            dropExceptions(event);
        } else if (!before.start().equals(after.start())) {
            shiftExceptions(event, Duration.between(before.start(), after.start()));
        }
        drafts.apply(calendar(), event, before, after);
    }

    private void dropExceptions(IcalComponent event) {
        event.remove("EXDATE");
        event.remove("RDATE");
        calendar().removeIf(part -> part instanceof IcalComponent other && isOverride(other));
    }

    private static boolean isOverride(IcalComponent event) {
        return event.name().equals("VEVENT") && event.line("RECURRENCE-ID").isPresent();
    }

    private void shiftExceptions(IcalComponent event, Duration by) {
        for (String property : List.of("EXDATE", "RDATE")) {
            shift(event, property, by);
        }
        overrides().forEach(other -> shift(other, "RECURRENCE-ID", by));
    }

    private void shift(IcalComponent event, String property, Duration by) {
        List<ContentLine> shifted = event.lines(property).stream()
                .map(line -> new ContentLine(
                        property,
                        line.parameters(),
                        Arrays.stream(line.value().split(","))
                                .map(value -> Moment.read(line, value, zone))
                                .map(moment ->
                                        moment.with(moment.local().plus(by)).value())
                                .collect(Collectors.joining(","))))
                .toList();
        event.remove(property);
        shifted.forEach(event::add);
    }

    private List<IcalComponent> overrides() {
        return calendar().components("VEVENT").stream()
                .filter(SeriesChange::isOverride)
                .toList();
    }

    void changeOne(Slot slot, Draft before, Draft after) {
        IcalComponent event = series.override(slot.key()).orElseGet(() -> override(slot));
        drafts.apply(calendar(), event, before, after.with(Repetition.NONE));
    }

    /** From now on this time is described by itself. */
    private IcalComponent override(Slot slot) {
        IcalComponent event = series.event().copy();
        List.of("RRULE", "RDATE", "EXDATE", "DURATION", "DTEND").forEach(event::remove);
        event.set(slot.start().line("DTSTART"));
        event.set(end(slot).line("DTEND"));
        event.set(slot.start().line("RECURRENCE-ID"));
        calendar().add(event);
        return event;
    }

    private static Moment end(Slot slot) {
        return slot.start()
                .with(LocalDateTime.ofInstant(slot.endsAt(), slot.start().zone()));
    }

    void leaveOut(Slot slot) {
        IcalComponent event = series.event();
        series.override(slot.key()).ifPresent(calendar()::remove);
        event.add(moment(slot.key()).line("EXDATE"));
        drafts.touch(event);
    }

    private Moment moment(String key) {
        return Moment.read(series.start().line("DTSTART"), key, zone);
    }

    /** Ends the series before this time. */
    void cutBefore(Slot slot) {
        IcalComponent event = series.event();
        Moment first = moment(slot.key());
        event.line("RRULE")
                .map(line -> Rule.parse(line.value()))
                .ifPresent(rule -> event.set(Repetition.line(
                        rule.with("COUNT", Optional.empty()).with("UNTIL", Optional.of(justBefore(first))))));
        List<ContentLine> extra = event.lines("RDATE");
        extra.forEach(event::remove);
        extra.stream()
                .map(line -> new ContentLine("RDATE", line.parameters(), earlier(line, first)))
                .filter(line -> !line.value().isEmpty())
                .forEach(event::add);
        laterOverrides(first).forEach(calendar()::remove);
        drafts.touch(event);
    }

    private static String justBefore(Moment first) {
        return first.isDay()
                ? first.local().toLocalDate().minusDays(1).format(DAY)
                : first.instant().minusSeconds(1).atOffset(ZoneOffset.UTC).format(MOMENT);
    }

    private String earlier(ContentLine line, Moment first) {
        return Arrays.stream(line.value().split(","))
                .filter(value ->
                        Moment.read(line, value.split("/")[0], zone).instant().isBefore(first.instant()))
                .collect(Collectors.joining(","));
    }

    private List<IcalComponent> laterOverrides(Moment first) {
        return overrides().stream()
                .filter(other -> !id(other).instant().isBefore(first.instant()))
                .toList();
    }

    private Moment id(IcalComponent override) {
        ContentLine line = override.line("RECURRENCE-ID").orElseThrow();
        return Moment.read(line, line.value(), zone);
    }

    /**
     * A series of its own from this time on, with what is left of the rule. To be taken before {@link #cutBefore}.
     *
     * @param before as the form showed it
     */
    IcalComponent tail(Slot slot, Draft before, Draft after) {
        IcalComponent tail = calendar().copy();
        String uid = UUID.randomUUID().toString();
        Moment first = moment(slot.key());
        boolean sameTimes = before.start().equals(after.start())
                && before.allDay() == after.allDay()
                && before.repetition().equals(after.repetition());
        for (IcalComponent event : tail.components("VEVENT")) {
            if (isOverride(event) && (!sameTimes || id(event).instant().isBefore(first.instant()))) {
                tail.remove(event);
            }
            event.set(ContentLine.of("UID", uid));
        }
        IcalComponent event = Series.of(tail, zone).event();
        Moment end = first.with(first.local()
                .plus(Duration.between(
                        LocalDateTime.ofInstant(slot.startsAt(), zone), LocalDateTime.ofInstant(slot.endsAt(), zone))));
        List.of("DURATION", "RDATE").forEach(event::remove);
        if (!sameTimes) {
            event.remove("EXDATE");
        }
        event.set(first.line("DTSTART"));
        event.set(end.line("DTEND"));
        // What is left of a rule by number stands in the draft
        before.repetition()
                .rule(before.start().toLocalDate(), before.allDay(), zone)
                .map(Repetition::line)
                .ifPresent(event::set);
        drafts.apply(tail, event, before, after);
        return tail;
    }

    /** How often the series takes place before this time, whatever was left out. */
    int countBefore(Slot slot) {
        IcalComponent plain = calendar().copy();
        plain.removeIf(part -> part instanceof IcalComponent other && isOverride(other));
        plain.components("VEVENT").forEach(event -> event.remove("EXDATE"));
        Instant end = moment(slot.key()).instant();
        return Series.of(plain, zone).slots(Instant.EPOCH, end).size();
    }
}

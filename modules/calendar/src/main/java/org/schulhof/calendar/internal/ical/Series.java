package org.schulhof.calendar.internal.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/** An event with all that belongs to it: its rule, the exceptions, and what was moved or changed by itself. */
public final class Series {

    /** How many times of one event are kept. */
    public static final int MOST_SLOTS = 4000;

    private final IcalComponent calendar;
    private final ZoneId school;
    private final OwnZones zones;
    private final @Nullable IcalComponent master;
    private final List<IcalComponent> overrides;

    private Series(IcalComponent calendar, ZoneId school) {
        this.calendar = calendar;
        this.school = school;
        this.zones = new OwnZones(calendar, school);
        List<IcalComponent> events = calendar.components("VEVENT");
        if (events.isEmpty()
                || events.stream().map(event -> event.text("UID")).distinct().count() > 1) {
            throw new InvalidIcalException(Reason.NO_EVENT, events.size() + " events");
        }
        this.master = events.stream()
                .filter(event -> event.line("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElse(null);
        this.overrides = events.stream()
                .filter(event -> event.line("RECURRENCE-ID").isPresent())
                .toList();
    }

    /**
     * @param calendar a {@code VCALENDAR} with the events of one UID
     * @param school zone of days and of times without a zone
     * @throws InvalidIcalException if there is no event
     */
    public static Series of(IcalComponent calendar, ZoneId school) {
        return new Series(calendar, school);
    }

    public IcalComponent calendar() {
        return calendar;
    }

    /** The event itself; if a client sent nothing but changed ones, the first of those. */
    public IcalComponent event() {
        return master == null ? overrides.get(0) : master;
    }

    public String uid() {
        return event().text("UID");
    }

    public Moment start() {
        return start(event());
    }

    public Optional<Rule> rule() {
        return event().line("RRULE").map(line -> Rule.parse(line.value()));
    }

    public boolean isRecurring() {
        return event().line("RRULE").isPresent() || event().line("RDATE").isPresent() || !overrides.isEmpty();
    }

    private Moment start(IcalComponent event) {
        return event.line("DTSTART")
                .map(line -> Moment.of(zones.resolved(line), school))
                .orElseThrow(() -> new InvalidIcalException(Reason.BROKEN, "no DTSTART"));
    }

    /** What was changed by itself at this time, if anything was. */
    public Optional<IcalComponent> override(String key) {
        return overrides.stream().filter(event -> key(event).equals(key)).findFirst();
    }

    /** Which time it replaces, as the series writes it. */
    private String key(IcalComponent override) {
        Moment id = Moment.of(zones.resolved(override.line("RECURRENCE-ID").orElseThrow()), school);
        return (master == null ? start(override) : start(master)).asThis(id).value();
    }

    /** The component that describes this time, whether or not it was changed by itself. */
    public IcalComponent at(String key) {
        return override(key).orElse(event());
    }

    /** The time with this key, if there is one. */
    public Optional<Slot> slot(String key) {
        Optional<IcalComponent> changed = override(key);
        if (changed.isPresent()) {
            Moment start = start(changed.get());
            return Optional.of(slot(key, start, Length.of(changed.get(), start, zones, school), changed.get()));
        }
        if (master == null) {
            return Optional.empty();
        }
        Moment first = start(master);
        Moment start = Moment.read(first.line("DTSTART"), key, school);
        return start.value().equals(key)
                        && starts(master, start.instant().plusSeconds(1)).contains(start)
                ? Optional.of(slot(key, start, Length.of(master, first, zones, school), master))
                : Optional.empty();
    }

    /** The time with which it begins, whether or not that was left out or moved. */
    public Slot first() {
        Moment start = start();
        return slot(start.value(), start, Length.of(event(), start, zones, school), event());
    }

    /**
     * When it takes place.
     *
     * @param from those that end after this, or begin then
     * @param to those that begin before this
     * @throws InvalidIcalException if it makes no sense, or there are more than {@link #MOST_SLOTS}
     */
    public List<Slot> slots(Instant from, Instant to) {
        Map<String, IcalComponent> changed = new HashMap<>();
        overrides.forEach(event -> changed.put(key(event), event));
        List<Slot> slots = new ArrayList<>();
        if (master != null) {
            Length length = Length.of(master, start(master), zones, school);
            for (Moment start : starts(master, to)) {
                if (!changed.containsKey(start.value())) {
                    add(slots, slot(start.value(), start, length, master), from, to);
                }
            }
        }
        changed.forEach((key, event) -> {
            Moment start = start(event);
            add(slots, slot(key, start, Length.of(event, start, zones, school), event), from, to);
        });
        slots.sort(Comparator.comparing(Slot::startsAt));
        return slots;
    }

    private static void add(List<Slot> slots, Slot slot, Instant from, Instant to) {
        if (slot.startsAt().isBefore(to)
                && (slot.endsAt().isAfter(from) || !slot.startsAt().isBefore(from))) {
            slots.add(slot);
            if (slots.size() > MOST_SLOTS) {
                throw new InvalidIcalException(Reason.TOO_OFTEN, "more than " + MOST_SLOTS + " times");
            }
        }
    }

    private static Slot slot(String key, Moment start, Length length, IcalComponent source) {
        Instant endsAt = length.after(start);
        return new Slot(key, start, endsAt, source, Alarms.of(source, start, endsAt));
    }

    private List<Moment> starts(IcalComponent event, Instant to) {
        Moment first = start(event);
        Set<LocalDateTime> starts = new TreeSet<>();
        starts.add(first.local());
        for (ContentLine line : event.lines("RRULE")) {
            Rule rule = Rule.parse(line.value());
            LocalDateTime end = LocalDateTime.ofInstant(to, first.zone());
            Until until = Until.of(rule, first, school);
            rule.starts(first.local(), end, first.isDay()).stream()
                    .takeWhile(until::lets)
                    .forEach(starts::add);
        }
        dates(event, "RDATE", first).forEach(starts::add);
        starts.removeAll(dates(event, "EXDATE", first));
        return starts.stream().map(first::with).toList();
    }

    private Set<LocalDateTime> dates(IcalComponent event, String property, Moment first) {
        Set<LocalDateTime> dates = new HashSet<>();
        for (ContentLine line : event.lines(property)) {
            for (String value : line.value().split(",")) {
                // Of a period, its beginning
                Moment date = Moment.read(zones.resolved(line), value.split("/")[0], school);
                dates.add(first.asThis(date).local());
            }
        }
        return dates;
    }

    /** The last moment of a rule by date. */
    private record Until(Moment first, @Nullable Moment last) {

        static Until of(Rule rule, Moment first, ZoneId school) {
            return new Until(
                    first,
                    rule.part("UNTIL")
                            .map(value -> Moment.of(ContentLine.of("UNTIL", value), school))
                            .orElse(null));
        }

        boolean lets(LocalDateTime start) {
            if (last == null) {
                return true;
            }
            return switch (last.kind()) {
                case DAY -> !start.toLocalDate().isAfter(last.local().toLocalDate());
                case UTC ->
                    first.isDay()
                            ? !start.toLocalDate().isAfter(last.local().toLocalDate())
                            : !first.with(start).instant().isAfter(last.instant());
                case FLOATING, ZONED -> !start.isAfter(last.local());
            };
        }
    }
}

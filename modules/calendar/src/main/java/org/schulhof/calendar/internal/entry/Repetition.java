package org.schulhof.calendar.internal.entry;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.Rule;

/**
 * How an entry recurs, in the choices that people have.
 *
 * @param days of each week, where it is weekly
 * @param until the last day; null without one
 * @param times how often in all; null without an end by number
 * @param other the rule, if it is none of the choices
 */
public record Repetition(
        Kind kind,
        Set<DayOfWeek> days,
        @Nullable LocalDate until,
        @Nullable Integer times,
        @Nullable String other) implements Serializable {

    public static final Repetition NONE = new Repetition(Kind.NONE, Set.of(), null, null, null);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int WEEK = 7;

    public Repetition {
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
    }

    /** What people choose. */
    public enum Kind {
        NONE,
        DAILY,
        /** Monday to Friday. */
        WORKDAYS,
        WEEKLY,
        FORTNIGHTLY,
        /** On the same day of the month. */
        MONTHLY_DAY,
        /** On the second Tuesday, for instance. */
        MONTHLY_WEEKDAY,
        /** On the last Tuesday, for instance. */
        MONTHLY_LAST,
        YEARLY,
        /** By a rule of a client that is none of these. */
        OTHER
    }

    /** What can be chosen. */
    public static List<Kind> choices() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.OTHER).toList();
    }

    static Repetition of(Rule rule, LocalDate start, ZoneId zone) {
        LocalDate until = rule.part("UNTIL").map(value -> day(value, zone)).orElse(null);
        Integer times = rule.part("COUNT").map(Integer::valueOf).orElse(null);
        String plain = plain(rule);
        Set<DayOfWeek> days = days(rule);
        for (Kind kind : choices()) {
            if (kind != Kind.NONE && plain.equals(plain(Rule.parse(text(kind, days, start))))) {
                return new Repetition(kind, days, until, times, null);
            }
        }
        boolean weekly = rule.part("FREQ").filter("WEEKLY"::equals).isPresent();
        if (weekly && !days.isEmpty() && plain.equals(plain(Rule.parse(text(Kind.WEEKLY, days, start))))) {
            return new Repetition(Kind.WEEKLY, days, until, times, null);
        }
        return new Repetition(Kind.OTHER, Set.of(), until, times, rule.value());
    }

    /** The rule without its end, in an order of its own. */
    private static String plain(Rule rule) {
        Rule endless = rule.with("UNTIL", Optional.empty())
                .with("COUNT", Optional.empty())
                .with("WKST", Optional.empty());
        if (rule.interval() == 1) {
            endless = endless.with("INTERVAL", Optional.empty());
        }
        return Arrays.stream(endless.value().split(";"))
                .map(part -> part.startsWith("BYDAY=") ? "BYDAY=" + sorted(part.substring("BYDAY=".length())) : part)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String sorted(String list) {
        return Arrays.stream(list.split(",")).sorted().collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> days(Rule rule) {
        String byDay = rule.part("BYDAY").orElse("");
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> Set.of(byDay.split(",")).contains(sign(day)))
                .collect(Collectors.toSet());
    }

    private static String sign(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static LocalDate day(String value, ZoneId zone) {
        return value.endsWith("Z")
                ? java.time.LocalDateTime.parse(value, MOMENT)
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                : LocalDate.parse(value.substring(0, "yyyymmdd".length()), DAY);
    }

    private static String text(Kind kind, Set<DayOfWeek> days, LocalDate start) {
        String weekday = sign(start.getDayOfWeek());
        String onDays = days.isEmpty()
                ? weekday
                : days.stream().sorted().map(Repetition::sign).collect(Collectors.joining(","));
        return switch (kind) {
            case NONE, OTHER -> "";
            case DAILY -> "FREQ=DAILY";
            case WORKDAYS -> "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + onDays;
            case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + onDays;
            case MONTHLY_DAY -> "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
            case MONTHLY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + ((start.getDayOfMonth() - 1) / WEEK + 1) + weekday;
            case MONTHLY_LAST -> "FREQ=MONTHLY;BYDAY=-1" + weekday;
            case YEARLY -> "FREQ=YEARLY";
        };
    }

    boolean isWeekly() {
        return kind == Kind.WEEKLY || kind == Kind.FORTNIGHTLY;
    }

    /** The same, so often in all. */
    Repetition times(int count) {
        return new Repetition(kind, days, until, count, other);
    }

    /** The same for an entry that begins on another day: weekly on the one day of its beginning moves with it. */
    Repetition movedTo(LocalDate before, LocalDate after) {
        boolean withStart = isWeekly() && days.equals(Set.of(before.getDayOfWeek()));
        return withStart ? new Repetition(kind, Set.of(after.getDayOfWeek()), until, times, other) : this;
    }

    /** As a rule; empty if it does not recur. */
    Optional<Rule> rule(LocalDate start, boolean allDay, ZoneId zone) {
        if (kind == Kind.NONE) {
            return Optional.empty();
        }
        Rule rule = Rule.parse(kind == Kind.OTHER ? other : text(kind, days, start));
        return Optional.of(rule.with("UNTIL", Optional.ofNullable(until).map(last -> last(last, allDay, zone)))
                .with(
                        "COUNT",
                        Optional.ofNullable(times)
                                .filter(count -> until == null)
                                .map(String::valueOf)));
    }

    private static String last(LocalDate day, boolean allDay, ZoneId zone) {
        return allDay
                ? day.format(DAY)
                : day.plusDays(1)
                        .atStartOfDay(zone)
                        .minusSeconds(1)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .format(MOMENT);
    }

    static ContentLine line(Rule rule) {
        return ContentLine.of("RRULE", rule.value());
    }
}

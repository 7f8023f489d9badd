package org.schulhof.calendar.internal.ical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/**
 * A recurrence rule (RFC 5545, 3.3.10). ical4j expands it by the clock's time, without zones; what would take too long, such as
 * each second since 1970, is refused before that.
 */
public final class Rule {

    private static final int LONGEST = 1000;
    private static final long MOST_STEPS = 300_000;

    private final Map<String, String> parts;

    private Rule(Map<String, String> parts) {
        this.parts = parts;
    }

    /** @throws InvalidIcalException if the RFC knows no such rule */
    public static Rule parse(String value) {
        if (value.length() > LONGEST) {
            throw new InvalidIcalException(Reason.TOO_LARGE, "rule");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : value.strip().split(";")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2
                    || parts.put(pair[0].toUpperCase(Locale.ROOT), pair[1].toUpperCase(Locale.ROOT)) != null) {
                throw new InvalidIcalException(Reason.RULE, "a part of a rule");
            }
        }
        Rule rule = new Rule(parts);
        rule.unit();
        rule.interval();
        rule.count();
        return rule;
    }

    public Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The same with another part, or without one. */
    public Rule with(String name, Optional<String> value) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        value.ifPresent(there -> changed.put(name, there));
        return new Rule(changed);
    }

    /** As it stands in a text. */
    public String value() {
        List<String> written = new ArrayList<>();
        parts.forEach((name, value) -> written.add(name + "=" + value));
        return String.join(";", written);
    }

    public boolean isEndless() {
        return !parts.containsKey("COUNT") && !parts.containsKey("UNTIL");
    }

    public int interval() {
        return number("INTERVAL", 1);
    }

    public int count() {
        return number("COUNT", Integer.MAX_VALUE);
    }

    private int number(String name, int otherwise) {
        String value = parts.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: it is no number at all
        }
        throw new InvalidIcalException(Reason.RULE, name);
    }

    private Duration unit() {
        return switch (parts.getOrDefault("FREQ", "")) {
            case "SECONDLY" -> Duration.ofSeconds(1);
            case "MINUTELY" -> Duration.ofMinutes(1);
            case "HOURLY" -> Duration.ofHours(1);
            case "DAILY" -> Duration.ofDays(1);
            case "WEEKLY" -> Duration.ofDays(7);
            case "MONTHLY" -> Duration.ofDays(28);
            case "YEARLY" -> Duration.ofDays(365);
            default -> throw new InvalidIcalException(Reason.RULE, "FREQ");
        };
    }

    /**
     * All beginnings by this rule from the first one on, whatever its end by a date; that of a rule by number is kept.
     *
     * @param end not included
     */
    List<LocalDateTime> starts(LocalDateTime first, LocalDateTime end, boolean wholeDays) {
        if (!first.isBefore(end)) {
            return List.of();
        }
        Map<String, String> expanded = new LinkedHashMap<>(parts);
        expanded.remove("UNTIL");
        if (wholeDays) {
            List.of("BYHOUR", "BYMINUTE", "BYSECOND").forEach(expanded::remove);
        }
        if (steps(first, end, expanded) > MOST_STEPS) {
            throw new InvalidIcalException(Reason.TOO_OFTEN, value());
        }
        try {
            return new Recur<LocalDateTime>(new Rule(expanded).value()).getDates(first, first, end);
        } catch (RuntimeException e) {
            // ical4j names what it does not understand in many ways
            throw new InvalidIcalException(Reason.RULE, value());
        }
    }

    private long steps(LocalDateTime first, LocalDateTime end, Map<String, String> expanded) {
        Duration step = unit().multipliedBy(Math.min(interval(), 1_000_000));
        long steps = Duration.between(first, end).dividedBy(step) + 1;
        boolean everyStepCounts = expanded.keySet().stream().noneMatch(name -> name.startsWith("BY"));
        if (everyStepCounts) {
            steps = Math.min(steps, count());
        }
        long each = 1;
        for (String name : List.of("BYHOUR", "BYMINUTE", "BYSECOND")) {
            each *= expanded.containsKey(name) ? expanded.get(name).split(",").length : 1;
        }
        boolean byDays = expanded.keySet().stream().anyMatch(name -> name.matches("BY(DAY|MONTHDAY|YEARDAY|WEEKNO)"));
        return steps * each * (byDays ? Math.max(1, unit().toDays()) : 1);
    }
}

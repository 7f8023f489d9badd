package org.schulhof.portal.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people say them: "today, 14:05", "Mon, 3 March", and only for another year "3 March 2025". */
public final class SpokenTime {

    private final Clock clock;
    private final Wording wording;
    private final Locale locale;

    public SpokenTime(Clock clock, Wording wording, Locale locale) {
        this.clock = clock;
        this.wording = wording;
        this.locale = locale;
    }

    /** With the time of day for what is near. */
    public String of(Instant time) {
        ZonedDateTime then = time.atZone(clock.getZone());
        String day = near(then.toLocalDate());
        return day == null ? distant(then.toLocalDate()) : day + ", " + format(then, "when.time");
    }

    /** The day alone. */
    public String of(LocalDate day) {
        String near = near(day);
        return near == null ? distant(day) : near;
    }

    /** All of it, for whom the short form is not enough. */
    public String full(Instant time) {
        return format(time.atZone(clock.getZone()), "when.full");
    }

    public String full(LocalDate day) {
        return format(day.atStartOfDay(clock.getZone()), "when.fullDay");
    }

    private @Nullable String near(LocalDate day) {
        return switch ((int) Math.max(-2, Math.min(2, ChronoUnit.DAYS.between(LocalDate.now(clock), day)))) {
            case -1 -> wording.get("when.yesterday");
            case 0 -> wording.get("when.today");
            case 1 -> wording.get("when.tomorrow");
            default -> null;
        };
    }

    private String distant(LocalDate day) {
        boolean thisYear = day.getYear() == LocalDate.now(clock).getYear();
        return format(day.atStartOfDay(clock.getZone()), thisYear ? "when.day" : "when.otherYear");
    }

    private String format(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(wording.get(pattern), locale).format(time);
    }
}

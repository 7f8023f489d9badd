package org.schulhof.calendar.internal.view;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.entry.Repetition;

/** The part of the form that says how an entry recurs. */
public final class RepetitionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Repetition.Kind kind = Repetition.Kind.NONE;
    private ArrayList<String> weekdays = new ArrayList<>();
    private Ending ending = Ending.NEVER;
    private String until = "";
    private @Nullable Integer times;
    private @Nullable String otherRule;

    /** When something stops recurring. */
    public enum Ending {
        NEVER,
        UNTIL,
        TIMES
    }

    void show(Repetition repetition) {
        kind = repetition.kind();
        weekdays =
                new ArrayList<>(repetition.days().stream().map(DayOfWeek::name).toList());
        until = repetition.until() == null ? "" : repetition.until().toString();
        times = repetition.times();
        ending = !until.isEmpty() ? Ending.UNTIL : times == null ? Ending.NEVER : Ending.TIMES;
        otherRule = repetition.other();
    }

    /** @param startDay as it was typed */
    Repetition typed(String startDay) {
        if (kind == Repetition.Kind.NONE) {
            return Repetition.NONE;
        }
        return new Repetition(
                kind,
                days(startDay),
                ending == Ending.UNTIL ? EntryForm.day(until, Reason.UNTIL_BEFORE) : null,
                ending == Ending.TIMES ? Integer.valueOf(times == null ? 0 : times) : null,
                kind == Repetition.Kind.OTHER ? otherRule : null);
    }

    private Set<DayOfWeek> days(String startDay) {
        return switch (kind) {
            case WEEKLY, FORTNIGHTLY -> {
                LocalDate start = EntryForm.day(startDay, Reason.START_MISSING);
                yield weekdays.isEmpty()
                        ? Set.of(start.getDayOfWeek())
                        : weekdays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
            }
            case WORKDAYS ->
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            default -> Set.of();
        };
    }

    public List<Repetition.Kind> getKinds() {
        List<Repetition.Kind> choices = new ArrayList<>(Repetition.choices());
        if (otherRule != null) {
            choices.add(Repetition.Kind.OTHER);
        }
        return choices;
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public Ending[] getEndings() {
        return Ending.values();
    }

    public Repetition.Kind getKind() {
        return kind;
    }

    public void setKind(Repetition.@Nullable Kind chosen) {
        kind = chosen == null ? Repetition.Kind.NONE : chosen;
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(@Nullable List<String> chosen) {
        weekdays = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public Ending getEnding() {
        return ending;
    }

    public void setEnding(@Nullable Ending chosen) {
        ending = chosen == null ? Ending.NEVER : chosen;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String typed) {
        until = typed == null ? "" : typed;
    }

    public @Nullable Integer getTimes() {
        return times;
    }

    public void setTimes(@Nullable Integer typed) {
        times = typed;
    }
}

package org.schulhof.calendar.internal.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.demo.DemoContent;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.person.Role;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.Reminder;
import org.schulhof.calendar.internal.entry.Repetition;

/** Dates of the school, of a class, and of some people, around the day on which the portal begins. */
@Component
public final class DemoDates implements DemoContent {

    private static final int WEEK = 7;

    private final Calendars calendars;
    private final Entries entries;
    private final Clock clock;

    @Activate
    public DemoDates(@Reference Calendars calendars, @Reference Entries entries, @Reference Clock clock) {
        this.calendars = calendars;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void fill(DemoPeople people) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), clock.getZone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        people.as(Role.HEAD, () -> ofSchool(monday));
        Set<Long> ofPupil = people.as(
                Role.PUPIL, () -> calendars.all().stream().map(Shown::id).collect(Collectors.toSet()));
        people.as(Role.TEACHER, () -> ofClass(monday, ofPupil));
        people.as(Role.PUPIL, () -> own(monday));
    }

    private boolean ofSchool(LocalDate monday) {
        long school = the(Calendar.Kind.SCHOOL);
        day(school, "Pädagogischer Tag", "Kein Unterricht, die Betreuung ist offen", monday.plusDays(2 * WEEK + 2), 0);
        at(school, "Elternsprechtag", "Klassenräume", monday.plusDays(WEEK + 3), 15, 19, Repetition.NONE);
        at(school, "Adventskonzert der Chöre", "Aula", monday.plusDays(2 * WEEK + 4), 18, 20, Repetition.NONE);
        day(school, "Projektwoche", "Thema: Wasser", monday.plusDays(4 * WEEK), 4);
        at(
                school,
                "Offene Bücherei",
                "Bücherei",
                monday.plusDays(1),
                13,
                15,
                weekly(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)));
        return true;
    }

    private boolean ofClass(LocalDate monday, Set<Long> ofPupil) {
        long group = calendars.all().stream()
                .filter(Shown::writable)
                .filter(shown -> shown.calendar().kind() == Calendar.Kind.GROUP)
                .map(Shown::id)
                .filter(ofPupil::contains)
                .findFirst()
                .orElseThrow();
        at(group, "Klassenrat", "Klassenraum", monday.plusDays(4), 12, 13, weekly(Set.of(DayOfWeek.FRIDAY)));
        at(group, "Mathearbeit", "", monday.plusDays(WEEK + 1), 8, 10, Repetition.NONE);
        day(group, "Ausflug ins Museum", "Treffpunkt um 8 Uhr am Haupteingang", monday.plusDays(WEEK + 2), 0);
        return true;
    }

    private boolean own(LocalDate monday) {
        long own = the(Calendar.Kind.PERSON);
        at(own, "Fußballtraining", "Sportplatz", monday, 16, 18, weekly(Set.of(DayOfWeek.MONDAY)));
        at(own, "Zahnarzt", "", monday.plusDays(WEEK + 1), 15, 16, Repetition.NONE);
        return true;
    }

    private long the(Calendar.Kind kind) {
        return calendars.all().stream()
                .filter(shown -> shown.calendar().kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Repetition weekly(Set<DayOfWeek> days) {
        return new Repetition(Repetition.Kind.WEEKLY, days, null, null, null);
    }

    private void at(long calendar, String title, String place, LocalDate day, int from, int to, Repetition repetition) {
        entries.create(new Draft(
                calendar,
                title,
                place,
                "",
                false,
                day.atTime(LocalTime.of(from, 0)),
                day.atTime(LocalTime.of(to, 0)),
                repetition,
                Reminder.NONE));
    }

    private void day(long calendar, String title, String text, LocalDate day, int more) {
        entries.create(new Draft(
                calendar,
                title,
                "",
                text,
                true,
                day.atStartOfDay(),
                day.plusDays(more).atStartOfDay(),
                Repetition.NONE,
                Reminder.NONE));
    }
}

package org.schulhof.homework.internal.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.demo.DemoContent;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Role;
import org.schulhof.homework.internal.feedback.Marking;
import org.schulhof.homework.internal.handin.HandIns;
import org.schulhof.homework.internal.load.SchoolDays;
import org.schulhof.homework.internal.setting.Setting;
import org.schulhof.homework.internal.setting.TaskDraft;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;

/** Tasks of the teacher's for their class; the pupil has handed one in, and got it back. */
@Component
public final class DemoTasks implements DemoContent {

    private final Teaching teaching;
    private final Setting setting;
    private final HandIns handIns;
    private final Marking marking;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Activate
    public DemoTasks(
            @Reference Teaching teaching,
            @Reference Setting setting,
            @Reference HandIns handIns,
            @Reference Marking marking,
            @Reference CurrentPerson currentPerson,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.setting = setting;
        this.handIns = handIns;
        this.marking = marking;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public void fill(DemoPeople people) {
        String ofClass = people.as(
                Role.TEACHER,
                () -> teaching.groups().stream()
                        .filter(group -> group.type() == GroupType.CLASS)
                        .map(group -> Target.group(group.id()).text())
                        .findFirst()
                        .orElseThrow());
        long returned = people.as(
                Role.TEACHER,
                () -> set(
                        ofClass,
                        "Blätter sammeln",
                        "Biologie",
                        "Sammle fünf verschiedene Blätter und schreib auf, von welchen Bäumen sie sind.",
                        HandInKind.BOTH,
                        30,
                        schoolDay(6)));
        people.as(
                Role.TEACHER,
                () -> set(
                        ofClass,
                        "Reihenschaltung zeichnen",
                        "Physik",
                        "Zeichne eine Reihenschaltung mit zwei Lampen und einem Schalter. Was passiert, wenn eine Lampe kaputt ist?",
                        HandInKind.FILES,
                        20,
                        schoolDay(3)));
        people.as(
                Role.TEACHER,
                () -> set(
                        ofClass,
                        "Seite 34 lesen",
                        "Biologie",
                        "Lies Seite 34 im Buch.",
                        HandInKind.TICK,
                        15,
                        schoolDay(3)));
        long pupil = people.as(Role.PUPIL, () -> {
            handIns.handIn(returned, "<p>Ahorn, Eiche, Buche, Linde und Birke.</p>", List.of());
            return currentPerson.get().id();
        });
        people.as(Role.TEACHER, () -> {
            marking.giveBack(returned, pupil, "5/5", "<p>Alle richtig erkannt.</p>", List.of());
            return pupil;
        });
    }

    private long set(
            String target, String title, String subject, String text, HandInKind kind, int minutes, LocalDate due) {
        return setting.set(
                null,
                new TaskDraft(
                        List.of(target),
                        title,
                        subject,
                        "<p>" + text + "</p>",
                        List.of(),
                        kind,
                        minutes,
                        true,
                        1,
                        null,
                        due.atTime(23, 59),
                        "Im Unterricht so vereinbart",
                        List.of(),
                        null,
                        "",
                        List.of(),
                        null));
    }

    /** Some days from now, and then the next that is no week-end. */
    private LocalDate schoolDay(int days) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(days);
        while (SchoolDays.isWeekEnd(day)) {
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
        }
        return day;
    }
}

package org.schulhof.homework.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.homework.Desk;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.load.Warning.Kind;
import org.schulhof.homework.internal.setting.TaskDraft;
import org.schulhof.homework.internal.setting.UnreasonableException;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R35")
class LoadTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final LocalDate THURSDAY = Desk.MONDAY.plusDays(3);

    private final Desk desk = new Desk(database);
    private final Target class7a = Target.group(desk.school.class7a.id());
    private final Target maths = Target.group(desk.maths.id());

    private List<Warning> refusedFor(TaskDraft draft) {
        return catchThrowableOfType(UnreasonableException.class, () -> desk.set(draft))
                .warnings();
    }

    @Test
    void tasksOfAllSubjectsAndTeachersAreCountedTogether() {
        desk.set(Desk.draft(class7a, "Blätter sammeln", THURSDAY, 40, ""));
        desk.school.signIn(desk.school.gross);
        desk.setting.set(null, Desk.draft(maths, "Seite 12", THURSDAY, 15, ""));

        DayLoad day = desk.load.of(List.of(maths), THURSDAY, THURSDAY, null).get(0);

        assertThat(day.minutes()).isEqualTo(55);
        assertThat(day.limit()).isEqualTo(60);
        assertThat(day.names()).containsExactly("Blätter sammeln", "Seite 12");
        assertThat(refusedFor(Desk.draft(class7a, "Noch mehr", THURSDAY, 10, "")))
                .containsExactly(new Warning(Kind.TOO_MUCH, THURSDAY, 65, 60, ""));
    }

    @Test
    void theMinutesOfThePupilWhoHasMostCount() {
        desk.set(Desk.draft(Target.person(desk.school.mia.id()), "Nur Mia", THURSDAY, 20, ""));
        desk.set(Desk.draft(Target.person(desk.school.emil.id()), "Nur Emil", THURSDAY, 30, ""));

        DayLoad day = desk.load.of(List.of(class7a), THURSDAY, THURSDAY, null).get(0);

        assertThat(day.minutes()).isEqualTo(30);
        assertThat(day.single()).isEqualTo(2);
        assertThat(day.names())
                .as("who has more to do is nobody else's business")
                .isEmpty();
    }

    @Test
    void weekEndsHolidaysAndTomorrowAreWarnedOf() {
        assertThat(refusedFor(desk.draft("Am Samstag", Desk.MONDAY.plusDays(5))))
                .extracting(Warning::kind)
                .containsExactly(Kind.WEEK_END);
        assertThat(refusedFor(desk.draft("Am Schulfest", Desk.FREE)))
                .containsExactly(new Warning(Kind.HOLIDAY, Desk.FREE, 0, 0, "Schulfest"));
        assertThat(refusedFor(desk.draft("Heute noch", Desk.MONDAY)))
                .extracting(Warning::kind)
                .containsExactly(Kind.TOO_NEAR);
        desk.policies.decide(HomeworkModule.DAYS, "2");
        assertThat(refusedFor(desk.draft("Morgen", Desk.MONDAY.plusDays(1))))
                .containsExactly(new Warning(Kind.TOO_NEAR, Desk.MONDAY.plusDays(1), 1, 2, ""));
        desk.set(desk.draft("Übermorgen", Desk.MONDAY.plusDays(2)));
    }

    @Test
    void tooManyTasksAreWarnedOf() {
        for (int number = 1; number <= 3; number++) {
            desk.set(Desk.draft(class7a, "Klein " + number, THURSDAY, 5, ""));
        }
        assertThat(refusedFor(Desk.draft(class7a, "Klein 4", THURSDAY, 5, "")))
                .containsExactly(new Warning(Kind.TOO_MANY, THURSDAY, 4, 3, ""));
    }

    @Test
    void theSchoolDecidesWhetherAWarningIsOverridden() {
        LocalDate saturday = Desk.MONDAY.plusDays(5);
        TaskDraft reasoned = Desk.draft(class7a, "Zoo", saturday, 20, "Wir gehen am Samstag hin");
        assertThat(desk.tasks.require(desk.set(reasoned)).reason()).isEqualTo("Wir gehen am Samstag hin");
        desk.policies.decide(HomeworkModule.OVERRIDE, "never");
        assertThatThrownBy(() -> desk.set(reasoned)).isInstanceOf(UnreasonableException.class);
        desk.policies.decide(HomeworkModule.OVERRIDE, "free");
        List<Warning> warnings = refusedFor(Desk.draft(class7a, "Zoo", saturday, 20, ""));
        desk.set(Desk.warned(Desk.draft(class7a, "Zoo", saturday, 20, ""), warnings));
        assertThatThrownBy(() -> desk.set(Desk.warned(Desk.draft(class7a, "Zoo", saturday, 40, ""), warnings)))
                .as("warned of the week-end, and not of so much")
                .isInstanceOf(UnreasonableException.class);
        assertThat(desk.tasks.of(desk.school.weiss.id(), List.of(class7a.text()), 0, 10))
                .as("what was refused is not there")
                .hasSize(2);
    }

    @Test
    void eachWeekOfASeriesIsWeighed() {
        desk.set(Desk.draft(class7a, "Viel", THURSDAY.plusWeeks(2), 50, ""));
        assertThat(refusedFor(Desk.weekly(Desk.draft(class7a, "Vokabeln", THURSDAY, 20, ""), THURSDAY.plusWeeks(2))))
                .extracting(Warning::kind, Warning::day)
                .containsExactly(tuple(Kind.HOLIDAY, Desk.FREE), tuple(Kind.TOO_MUCH, THURSDAY.plusWeeks(2)));
    }

    @Test
    void aTaskThatIsChangedIsNotCountedTwice() {
        long task = desk.set(Desk.draft(class7a, "Lesen", THURSDAY, 50, ""));
        desk.setting.set(task, Desk.draft(class7a, "Lesen", THURSDAY, 55, ""));
        assertThat(desk.tasks.require(task).minutes()).isEqualTo(55);
        desk.setting.set(task, Desk.draft(class7a, "Lesen", THURSDAY, 55, "Ohne Not"));
        assertThat(desk.tasks.require(task).reason()).isEmpty();
    }

    @Test
    void pupilsDoNotSeeIt() {
        desk.school.signIn(desk.school.mia);
        assertThatThrownBy(() -> desk.load.of(List.of(class7a), THURSDAY, THURSDAY, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({"7a,7", "05b,5", "10.2,10", "12,12", "Q1,11", "EF,11", "2b,2"})
    void theYearIsReadFromTheNameOfTheClass(String name, int year) {
        assertThat(YearLimits.year(name)).contains(year);
        assertThat(YearLimits.year("Bären")).isEmpty();
    }
}

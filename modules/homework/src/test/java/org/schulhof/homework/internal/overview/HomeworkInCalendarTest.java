package org.schulhof.homework.internal.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.homework.Desk.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.day.DueTasks.DueTask;
import org.schulhof.api.person.Person;
import org.schulhof.homework.Desk;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.testkit.EmbeddedMariaDb;

class HomeworkInCalendarTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final long essay = desk.set(desk.draft("Aufsatz", MONDAY.plusDays(7)));

    private List<DueTask> due(Person person, int from, int to) {
        desk.school.signIn(person);
        return desk.inCalendar.between(at(from), at(to));
    }

    private Instant at(int days) {
        return MONDAY.plusDays(days).atStartOfDay(desk.clock.getZone()).toInstant();
    }

    private List<String> titles(Person person) {
        return due(person, 0, 30).stream()
                .map(task -> task.person().firstName() + " " + task.title())
                .toList();
    }

    @Test
    void pupilsHaveTheirOwnAndGuardiansTheirChildrens() {
        assertThat(titles(desk.school.mia)).containsExactly("Mia Aufsatz");
        assertThat(titles(desk.school.petra)).containsExactly("Mia Aufsatz");
        assertThat(titles(desk.school.zoe)).as("in another class").isEmpty();
        assertThat(titles(desk.school.weiss))
                .as("who has set it has nothing to do")
                .isEmpty();
        desk.policies.decide(HomeworkModule.GUARDIANS, "false");
        assertThat(titles(desk.school.petra)).isEmpty();
        desk.school.close(HomeworkModule.ID);
        assertThatThrownBy(() -> titles(desk.school.mia)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theyAreOnTheDayOfTheirDeadlineAndDoneOnceTheyAreHandedIn() {
        assertThat(due(desk.school.mia, 0, 7)).isEmpty();
        assertThat(due(desk.school.mia, 7, 8)).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(Long.toString(essay));
            assertThat(task.about()).isEqualTo("7a");
            assertThat(task.text().strip()).isEqualTo("Aufsatz");
            assertThat(task.due()).isEqualTo(at(7).plus(Duration.ofHours(12)));
            assertThat(task.doneAt()).isEmpty();
            assertThat(task.page()).isEqualTo("/m/homework/task.xhtml?id=" + essay);
        });
        desk.handIn(desk.school.mia, essay, "Es war einmal");
        assertThat(due(desk.school.mia, 7, 8))
                .extracting(DueTask::doneAt)
                .containsExactly(Optional.of(desk.clock.instant()));
        assertThat(due(desk.school.emil, 7, 8)).extracting(DueTask::doneAt).containsExactly(Optional.empty());
        assertThat(due(desk.school.petra, 7, 8)).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(essay + "-" + desk.school.mia.id());
            assertThat(task.page()).endsWith("&child=" + desk.school.mia.id());
        });
    }

    @Test
    void whoGotMoreTimeHasItOnThatDay() {
        desk.school.signIn(desk.school.weiss);
        desk.marking.extend(essay, desk.school.mia.id(), LocalDateTime.of(2026, 12, 4, 12, 0));
        assertThat(due(desk.school.mia, 7, 8)).isEmpty();
        assertThat(due(desk.school.mia, 11, 12)).hasSize(1);
        assertThat(due(desk.school.emil, 7, 8)).hasSize(1);
    }

    @Test
    void manyCostAsMuchAsOne() {
        due(desk.school.mia, 0, 60);
        long one = desk.statements(() -> due(desk.school.mia, 0, 60));
        for (int count = 0; count < 6; count++) {
            desk.set(Desk.draft(
                    Target.group(desk.school.class7a.id()),
                    "Nr. " + count,
                    MONDAY.plusDays(14 + 7L * count),
                    5,
                    "so vereinbart"));
        }
        assertThat(desk.statements(() -> assertThat(due(desk.school.mia, 0, 60)).hasSize(7)))
                .isLessThanOrEqualTo(one);
    }
}

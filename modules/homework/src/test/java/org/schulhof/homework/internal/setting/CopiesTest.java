package org.schulhof.homework.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.homework.Desk;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskState;
import org.schulhof.homework.internal.task.TaskStore;
import org.schulhof.homework.internal.task.UnknownTaskException;
import org.schulhof.testkit.EmbeddedMariaDb;

class CopiesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final LocalDate TUESDAY = Desk.MONDAY.plusDays(8);

    private final Desk desk = new Desk(database);

    private TaskDraft withFile() {
        desk.school.signIn(desk.school.weiss);
        return Desk.with(desk.draft("Blatt", TUESDAY), List.of(desk.upload("blatt.txt", "Aufgaben")), HandInKind.FILES);
    }

    @Test
    void aCopyIsADraftForNobodyWithFilesOfItsOwn() {
        long task = desk.set(withFile());
        Task copy = desk.tasks.require(desk.setting.copy(task));
        assertThat(copy.state()).isEqualTo(TaskState.DRAFT);
        assertThat(copy.title()).isEqualTo("Blatt");
        assertThat(copy.targets()).isEmpty();
        assertThat(desk.attachments.at(TaskStore.place(copy.id())))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("blatt.txt"));
        desk.setting.discard(copy.id());
        assertThat(desk.attachments.at(TaskStore.place(task))).hasSize(1);
        assertThat(desk.tasks.find(copy.id())).isEmpty();
    }

    @Test
    void aColleagueOfTheGroupCopiesAndNobodyElse() {
        long task = desk.set(withFile());
        desk.school.signIn(desk.school.gross);
        assertThatThrownBy(() -> desk.setting.copy(task)).isInstanceOf(UnknownTaskException.class);
        desk.school.join(desk.school.class7a, desk.school.gross);
        assertThat(desk.tasks.require(desk.setting.copy(task)).isBy(desk.school.gross.id()))
                .isTrue();
    }

    @Test
    void aSeriesIsATaskEachWeek() {
        desk.set(Desk.weekly(withFile(), TUESDAY.plusWeeks(2)));
        List<Task> series = desk.tasks.of(
                desk.school.weiss.id(),
                List.of(Target.group(desk.school.class7a.id()).text()),
                0,
                10);
        assertThat(series).extracting(Task::dueOn).containsExactly(TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(1), TUESDAY);
        assertThat(series)
                .allMatch(
                        task -> desk.attachments.at(TaskStore.place(task.id())).size() == 1);
    }

    @Test
    void whatIsTakenBackIsNotSeenAndSetAgainWithItsHandIns() {
        long task = desk.set(desk.draft("Aufsatz", TUESDAY));
        desk.handIn(desk.school.mia, task, "Fertig");
        desk.school.signIn(desk.school.weiss);
        desk.setting.withdraw(task);
        desk.school.signIn(desk.school.mia);
        assertThatThrownBy(() -> desk.handIns.open(task, null)).isInstanceOf(UnknownTaskException.class);
        desk.school.signIn(desk.school.weiss);
        desk.setting.restore(task);
        desk.school.signIn(desk.school.mia);
        assertThat(desk.handIns.open(task, null).handIn().html()).contains("Fertig");
    }
}

package org.schulhof.homework.internal.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Role;
import org.schulhof.homework.Desk;
import org.schulhof.homework.HomeworkModule.Notice;
import org.schulhof.homework.internal.handin.PupilTask;
import org.schulhof.homework.internal.handin.Standing;
import org.schulhof.homework.internal.overview.SetTasks;
import org.schulhof.homework.internal.task.UnknownTaskException;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.ToldPeople;

class MarkingTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final LocalDate THURSDAY = Desk.MONDAY.plusDays(3);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;

    @Test
    void aHandInComesBackWithMarkCommentAndFiles() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.handIn(school.mia, task, "Mein Text", desk.upload(school.mia, "mia.txt", "Mia"));
        school.signIn(school.weiss);
        long back = desk.upload("zurück.txt", "Gut");
        desk.marking.giveBack(task, school.mia.id(), " 12/15 ", "<p>Gut gemacht</p>", List.of(back));

        assertThat(desk.told.to(school.mia)).extracting(ToldPeople.Told::kind).containsExactly(Notice.RETURNED);
        school.signIn(school.mia);
        PupilTask seen = desk.handIns.open(task, null);
        assertThat(seen.standing()).isEqualTo(Standing.RETURNED);
        assertThat(seen.handIn().mark()).isEqualTo("12/15");
        assertThat(seen.filesBack()).extracting(file -> file.id()).containsExactly(back);
        assertThat(desk.attachmentReaders.mayRead("feedback/" + seen.handIn().id(), school.emil))
                .isFalse();
    }

    @Test
    void theSolutionIsSeenFromItsTimeOn() {
        long task = desk.set(Desk.solved(desk.draft("Rechnen", THURSDAY), "<p>42</p>", THURSDAY.atTime(13, 0)));
        school.signIn(school.mia);
        assertThat(desk.handIns.open(task, null).solutionShown()).isFalse();
        assertThat(desk.attachmentReaders.mayRead("solution/" + task, school.mia))
                .isFalse();
        desk.clock.pass(Duration.ofDays(3).plusHours(4));
        assertThat(desk.handIns.open(task, null).solutionShown()).isTrue();
        assertThat(desk.attachmentReaders.mayRead("solution/" + task, school.mia))
                .isTrue();
    }

    @Test
    void allHandInsComeAsOneZip() throws IOException {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.handIn(school.mia, task, "Von Mia", desk.upload(school.mia, "../../böse.txt", "Datei von Mia"));
        desk.handIn(school.emil, task, "Von Emil");
        school.signIn(school.weiss);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        desk.zip.write(task, () -> written);

        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        }
        assertThat(files.values()).containsExactlyInAnyOrder("Von Mia", "Datei von Mia", "Von Emil");
        assertThat(files.keySet()).noneMatch(name -> name.contains("/.."));
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.zip.write(task, () -> written)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void pupilsAreToldOfATaskOnceItBeginsAndRemindedOnce() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.run(desk.tell, task);
        desk.run(desk.tell, task);
        assertThat(desk.told.to(school.mia)).extracting(ToldPeople.Told::kind).containsExactly(Notice.TASK);
        assertThat(desk.told.to(school.zoe)).isEmpty();
        desk.told.clear();
        desk.run(desk.remind, task);
        assertThat(desk.told.to(school.emil)).as("three days before").isEmpty();
        desk.handIn(school.mia, task, "Fertig");
        desk.clock.pass(Duration.ofDays(2).plusHours(8));
        desk.run(desk.remind, task);
        desk.run(desk.remind, task);
        assertThat(desk.told.to(school.emil)).extracting(ToldPeople.Told::kind).containsExactly(Notice.REMINDER);
        assertThat(desk.told.to(school.mia)).isEmpty();

        school.signIn(school.weiss);
        assertThat(desk.marking.remind(task)).isEqualTo(1);
    }

    @Test
    void theMatrixShowsThePupilsOfAGroupByTheirTasks() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.handIn(school.mia, task, "Fertig");
        school.signIn(school.weiss);
        Matrix.Table table = desk.matrix.of(school.class7a.id(), 0, Matrix.PAGE);
        assertThat(table.lines())
                .extracting(
                        line -> line.pupil().name() + " " + line.cells().get(0).standing())
                .containsExactly(school.mia.name() + " HANDED_IN", school.emil.name() + " DUE");
        assertThatThrownBy(() -> desk.matrix.of(school.class9b.id(), 0, 1)).isInstanceOf(UnknownTaskException.class);
    }

    @Test
    void aClassWith200TasksAnd30PupilsTakesNoMoreStatementsThanASmallOne() {
        desk.handIn(school.mia, desk.set(desk.draft("Eine", THURSDAY)), "Fertig");
        school.signIn(school.weiss);
        Runnable list = () -> desk.setTasks.of(SetTasks.View.RUNNING, 0, 30);
        Runnable matrix = () -> desk.matrix.of(school.class7a.id(), 0, Matrix.PAGE);
        list.run();
        matrix.run();
        long listOfOne = desk.statements(list);
        long matrixOfOne = desk.statements(matrix);

        for (int number = 0; number < 28; number++) {
            school.join(school.class7a, school.person("Kind", "Nummer" + number, Role.PUPIL));
        }
        desk.sql(
                "insert into homework_task (author_id, state, title, subject, html, kind, minutes, announced, team_size, starts_at, due_at,"
                        + " due_on, reason, solution_html, created_at, version) select " + school.weiss.id()
                        + ", 'SET', concat('Aufgabe ', seq), '', '', 'TEXT', 10, 1, 1, '2026-11-20', '2026-12-01', '2026-12-01', '', '',"
                        + " '2026-11-20', 1 from seq_1_to_199");
        desk.sql("insert into homework_target select id, 'group:" + school.class7a.id()
                + "' from homework_task where title like 'Aufgabe%'");
        desk.sql(
                "insert into homework_hand_in (task_id, pupil_id, html, draft, handed_in_at, late, mark, comment_html, version)"
                        + " select t.id, p.seq, '', '', '2026-11-21', 0, '', '', 1 from homework_task t, seq_1_to_40 p where t.title like 'Aufgabe%'");

        assertThat(desk.setTasks.of(SetTasks.View.RUNNING, 0, 30)).hasSize(30);
        assertThat(desk.matrix.of(school.class7a.id(), 0, 200).lines())
                .hasSize(30)
                .allMatch(line -> line.cells().size() == 200);
        assertThat(desk.statements(list)).isLessThanOrEqualTo(listOfOne + 1);
        assertThat(desk.statements(matrix)).isLessThanOrEqualTo(matrixOfOne + 1);
    }
}

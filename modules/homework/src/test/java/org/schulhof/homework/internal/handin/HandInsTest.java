package org.schulhof.homework.internal.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.homework.Desk;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.overview.Overview.View;
import org.schulhof.homework.internal.overview.Row;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.UnknownTaskException;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class HandInsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final LocalDate THURSDAY = Desk.MONDAY.plusDays(3);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;

    @Test
    void aPupilHandsInAgainUntilTheDeadline() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.handIn(school.mia, task, "Erster");
        desk.handIn(school.mia, task, "Zweiter");
        assertThat(desk.handIns.open(task, null).handIn().html()).contains("Zweiter");
        assertThat(desk.overview.own(View.DONE, 0, 10))
                .extracting(Row::standing)
                .containsExactly(Standing.HANDED_IN);
        assertThat(desk.overview.own(View.OPEN, 0, 10)).isEmpty();

        desk.clock.pass(Duration.ofDays(4));
        assertThatThrownBy(() -> desk.handIn(school.mia, task, "Dritter")).isInstanceOf(RefusedHandInException.class);
        assertThat(desk.handIns.open(task, null).handIn().html()).contains("Zweiter");
    }

    @Test
    void whatIsLateIsMarkedOrRefused() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.clock.pass(Duration.ofDays(4));
        desk.handIn(school.mia, task, "Spät");
        assertThat(desk.handIns.open(task, null).standing()).isEqualTo(Standing.HANDED_IN_LATE);
        desk.policies.decide(HomeworkModule.LATE, "false");
        assertThatThrownBy(() -> desk.handIn(school.emil, task, "Zu spät")).isInstanceOf(RefusedHandInException.class);
        assertThat(desk.handIns.open(task, null).standing()).isEqualTo(Standing.OVERDUE);

        school.signIn(school.weiss);
        desk.marking.extend(task, school.emil.id(), Desk.MONDAY.plusDays(6).atTime(12, 0));
        desk.handIn(school.emil, task, "Mit mehr Zeit");
        assertThat(desk.handIns.open(task, null).standing()).isEqualTo(Standing.HANDED_IN);
    }

    @Test
    void onlyThoseForWhomItIsSeeATaskAndNobodySeesADraft() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        school.signIn(school.zoe);
        assertThatThrownBy(() -> desk.handIns.open(task, null)).isInstanceOf(UnknownTaskException.class);
        assertThatThrownBy(() -> desk.handIns.handIn(task, "<p>Ich</p>", List.of()))
                .isInstanceOf(UnknownTaskException.class);
        assertThatThrownBy(() -> desk.handIns.keep(task, "Ich")).isInstanceOf(UnknownTaskException.class);

        school.signIn(school.weiss);
        long draft = desk.setting.keep(null, desk.draft("Später", THURSDAY));
        long single = desk.setting.set(null, Desk.draft(Target.person(school.mia.id()), "Nur du", THURSDAY, 5, ""));
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.handIns.open(draft, null)).isInstanceOf(UnknownTaskException.class);
        assertThat(desk.overview.own(View.OPEN, 0, 10))
                .extracting(row -> row.task().id())
                .containsOnly(task, single);
        school.signIn(school.emil);
        assertThatThrownBy(() -> desk.handIns.open(single, null)).isInstanceOf(UnknownTaskException.class);
    }

    @Test
    void nobodySetsTasksForGroupsOfOthersOrWithoutTheRight() {
        school.signIn(school.gross);
        assertThatThrownBy(() -> desk.setting.set(null, desk.draft("Fremd", THURSDAY)))
                .isInstanceOf(AccessDeniedException.class);
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.setting.set(null, desk.draft("Selbst", THURSDAY)))
                .isInstanceOf(AccessDeniedException.class);
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        school.signIn(school.gross);
        assertThatThrownBy(() -> desk.setting.withdraw(task)).isInstanceOf(UnknownTaskException.class);
        assertThatThrownBy(() -> desk.marking.pupils(task)).isInstanceOf(UnknownTaskException.class);
    }

    @Test
    void guardiansSeeWhetherItIsHandedInAndNotWhat() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        desk.handIn(school.mia, task, "Geheimnis", desk.upload(school.mia, "mia.txt", "Mia"));
        school.signIn(school.petra);
        school.entrust(school.petra, school.zoe);
        assertThat(desk.overview.children()).containsExactlyInAnyOrder(school.mia, school.zoe);
        assertThat(desk.overview.ofChild(school.mia.id(), View.DONE, 0, 10)).hasSize(1);
        assertThat(desk.overview.ofChild(school.emil.id(), View.OPEN, 0, 10)).isEmpty();
        PupilTask seen = desk.handIns.open(task, school.mia.id());
        assertThat(seen.standing()).isEqualTo(Standing.HANDED_IN);
        assertThat(seen.handedIn()).isEmpty();
        assertThat(seen.changeable()).isFalse();
        long handIn = seen.handIn().id();
        assertThat(desk.attachmentReaders.mayRead("hand-in/" + handIn, school.petra))
                .isFalse();
        assertThat(desk.attachmentReaders.mayRead("hand-in/" + handIn, school.emil))
                .isFalse();
        assertThat(desk.attachmentReaders.mayRead("hand-in/" + handIn, school.mia))
                .isTrue();

        desk.policies.decide(HomeworkModule.GUARDIANS, "false");
        assertThat(desk.overview.children()).isEmpty();
        assertThatThrownBy(() -> desk.handIns.open(task, school.mia.id())).isInstanceOf(UnknownTaskException.class);
    }

    @Test
    void whatIsTypedIsKeptUntilItIsHandedIn() {
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        school.signIn(school.mia);
        desk.handIns.keep(task, "<p>Halb fertig</p>");
        assertThat(desk.handIns.open(task, null).handIn().draft()).contains("Halb fertig");
        assertThat(desk.handIns.open(task, null).standing()).isEqualTo(Standing.DUE);
        school.signIn(school.weiss);
        assertThat(desk.marking.pupil(task, school.mia.id()).handIn().html())
                .as("what the teacher is shown")
                .isEmpty();
        desk.handIn(school.mia, task, "Fertig");
        assertThat(desk.handIns.open(task, null).handIn().draft()).isEmpty();
    }

    @Test
    @Tag("R38")
    void wordsThatTheSchoolHasListedAreRefusedEverywhere() {
        desk.filter.list("lödwort");
        assertThatThrownBy(() -> desk.set(desk.draft("Ein Blödwort", THURSDAY)))
                .isInstanceOf(RefusedTextException.class);
        long task = desk.set(desk.draft("Aufsatz", THURSDAY));
        assertThatThrownBy(() -> desk.handIn(school.mia, task, "Blödwort")).isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> desk.handIn(school.mia, task, "Gut", desk.upload(school.mia, "blödwort.txt", "x")))
                .isInstanceOf(RefusedTextException.class);
        school.signIn(school.weiss);
        assertThatThrownBy(() -> desk.marking.giveBack(task, school.mia.id(), "", "<p>Blödwort</p>", List.of()))
                .isInstanceOf(RefusedTextException.class);
    }

    @Test
    void aTickNeedsNothingAndIsTakenBack() {
        long task = desk.set(Desk.with(desk.draft("Lesen", THURSDAY), List.of(), HandInKind.TICK));
        school.signIn(school.mia);
        desk.handIns.handIn(task, "", List.of());
        assertThat(desk.handIns.open(task, null).standing()).isEqualTo(Standing.HANDED_IN);
        desk.handIns.untick(task);
        assertThat(desk.handIns.open(task, null).standing()).isEqualTo(Standing.DUE);
        long written = desk.set(desk.draft("Schreiben", THURSDAY));
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.handIns.handIn(written, "", List.of()))
                .isInstanceOf(RefusedHandInException.class);
    }
}

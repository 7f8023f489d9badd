package org.schulhof.homework.internal.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.homework.Desk;
import org.schulhof.homework.internal.privacy.HomeworkData;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

/** Mia hands in with others. */
class TeamsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final LocalDate THURSDAY = Desk.MONDAY.plusDays(3);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final Person ole = school.person("Ole", "Dritter", Role.PUPIL);
    private long task;

    @BeforeEach
    void setATaskForTwo() {
        school.join(school.class7a, ole);
        task = desk.set(Desk.forTeams(desk.draft("Plakat", THURSDAY), 2));
    }

    private void together(Person pupil, String text, List<Long> files, Person... others) {
        school.signIn(pupil);
        desk.handIns.handIn(
                task,
                "<p>" + text + "</p>",
                files,
                List.of(others).stream().map(Person::id).toList());
    }

    private PupilTask seenBy(Person pupil) {
        school.signIn(pupil);
        return desk.handIns.open(task, null);
    }

    @Test
    void whatIsHandedInTogetherIsThatOfAllAndIsAnsweredToAll() {
        long file = desk.upload(school.mia, "plakat.txt", "Plakat");
        together(school.mia, "Unser Plakat", List.of(file), school.emil);

        assertThat(seenBy(school.emil).standing()).isEqualTo(Standing.HANDED_IN);
        assertThat(seenBy(school.emil).html()).contains("Unser Plakat");
        assertThat(seenBy(school.emil).handedIn()).extracting(one -> one.id()).containsExactly(file);
        assertThat(seenBy(school.emil).team()).containsExactly(school.mia);
        String thing = "hand-in/" + seenBy(school.emil).handIn().contentId();
        assertThat(desk.attachmentReaders.mayRead(thing, school.emil)).isTrue();
        assertThat(desk.attachmentReaders.mayRead(thing, ole)).isFalse();

        school.signIn(school.weiss);
        assertThat(desk.marking.pupil(task, school.emil.id()).html()).contains("Unser Plakat");
        desk.marking.giveBack(task, school.emil.id(), "2+", "<p>Schön</p>", List.of());
        assertThat(seenBy(school.mia).handIn().mark()).isEqualTo("2+");
        assertThat(desk.told.to(school.mia)).hasSize(1);
    }

    @Test
    void eachOfThemHandsInAgainForAll() {
        together(school.mia, "Erstes", List.of(), school.emil);
        together(school.emil, "Zweites", List.of());
        assertThat(seenBy(school.mia).html()).contains("Zweites");
        assertThat(seenBy(school.mia).team()).containsExactly(school.emil);
    }

    @Test
    void whoIsNotNamedAnyMoreHasNotHandedIn() {
        together(school.mia, "Zu zweit", List.of(), school.emil);
        together(school.mia, "Allein", List.of());
        assertThat(seenBy(school.emil).standing()).isEqualTo(Standing.DUE);
        assertThat(seenBy(school.emil).html()).isEmpty();
    }

    @Test
    void nobodyIsTakenIntoATeamThatCannotBe() {
        assertThatThrownBy(() -> together(school.mia, "Zu viele", List.of(), school.emil, ole))
                .isInstanceOf(RefusedHandInException.class);
        assertThatThrownBy(() -> together(school.mia, "Fremd", List.of(), school.zoe))
                .isInstanceOf(RefusedHandInException.class);
        together(ole, "Allein", List.of());
        assertThatThrownBy(() -> together(school.mia, "Schon da", List.of(), ole))
                .isInstanceOf(RefusedHandInException.class);
        assertThat(seenBy(ole).html()).contains("Allein");
        school.signIn(school.mia);
        assertThat(desk.handIns.partners(task)).containsExactly(school.emil);
        long alone = desk.set(desk.draft("Allein", THURSDAY));
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.handIns.handIn(alone, "<p>Wir</p>", List.of(), List.of(school.emil.id())))
                .isInstanceOf(RefusedHandInException.class);
    }

    @Test
    void whatWasHandedInTogetherStaysWithTheOthers() {
        long file = desk.upload(school.mia, "plakat.txt", "Plakat");
        together(school.mia, "Unser Plakat", List.of(file), school.emil);
        new HomeworkData(desk.persistence, desk.tasks, desk.store, desk.attachments).erase(school.mia.id());
        PupilTask seen = seenBy(school.emil);
        assertThat(seen.html()).contains("Unser Plakat");
        assertThat(seen.handedIn()).extracting(one -> one.id()).containsExactly(file);
        assertThat(seen.team()).isEmpty();
        assertThat(desk.tasks.findAll(Set.of(task))).hasSize(1);
    }
}

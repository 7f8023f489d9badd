package org.schulhof.forum.internal.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.forum.Desk;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.forum.InvalidForumException.Reason;
import org.schulhof.forum.internal.topic.ForumRow;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class ForumsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;

    private Iterable<String> forumsOf(Person person) {
        school.signIn(person);
        return desk.topics.forums().stream()
                .map(ForumRow::forum)
                .map(Forum::name)
                .toList();
    }

    @Test
    @Tag("R31")
    void aGroupHasItsForumWithATickAndItsMembersAlone() {
        desk.classForum();

        assertThat(forumsOf(school.mia)).containsExactly("7a");
        assertThat(forumsOf(school.weiss)).containsExactly("7a");
        assertThat(forumsOf(school.zoe)).isEmpty();
        assertThat(forumsOf(school.gross))
                .as("sees all groups, and no forum of theirs")
                .isEmpty();
        assertThat(forumsOf(school.office)).isEmpty();
    }

    @Test
    @Tag("R31")
    void readersDoNotWriteAndStrangersDoNotRead() {
        long forum = desk.schoolForum();
        school.signIn(school.office);
        desk.administration.withdraw(forum, Part.WRITE, Subject.EVERYBODY);
        desk.administration.give(forum, Part.WRITE, Subject.of(Role.TEACHER));
        desk.administration.give(forum, Part.READ, Subject.group(school.class7a.id()));

        assertThatThrownBy(() -> desk.topic(school.mia, forum, "Darf ich?", "Nein"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.topic(school.zoe, forum, "Darf ich?", "Nein"))
                .isInstanceOf(UnknownForumException.class);
        long topic = desk.topic(school.weiss, forum, "Wandertag", "Am Freitag").topicId();
        school.signIn(school.mia);
        assertThat(desk.conversations.open(topic, 1).mayWrite()).isFalse();
        assertThatThrownBy(() -> desk.reply(school.mia, topic, "Ich komme")).isInstanceOf(AccessDeniedException.class);
        school.signIn(school.zoe);
        assertThatThrownBy(() -> desk.conversations.open(topic, 1)).isInstanceOf(UnknownForumException.class);
        assertThatThrownBy(() -> desk.topics.of(forum, 0)).isInstanceOf(UnknownForumException.class);
        assertThat(desk.topics.unread(0, 10)).isEmpty();
        assertThat(desk.search.find("Wandertag", 0)).isEmpty();
    }

    @Test
    @Tag("R31")
    void whoLeavesAGroupLosesItsForumAtOnce() {
        long forum = desk.classForum();
        long topic = desk.topic(school.emil, forum, "Mathe", "Seite 12?").topicId();
        school.signIn(school.mia);
        desk.conversations.open(topic, 1);

        school.leave(school.class7a, school.mia);

        assertThatThrownBy(() -> desk.conversations.open(topic, 1)).isInstanceOf(UnknownForumException.class);
        assertThat(desk.search.find("Mathe", 0)).isEmpty();
    }

    @Test
    void aForumThatIsSwitchedOffIsThereAgainWithAllThatWasInIt() {
        long forum = desk.classForum();
        desk.topic(school.mia, forum, "Mathe", "Seite 12?");
        school.signIn(school.weiss);
        desk.administration.switchGroup(school.class7a.id(), false);
        assertThat(forumsOf(school.mia)).isEmpty();
        assertThatThrownBy(() -> desk.topics.of(forum, 0)).isInstanceOf(UnknownForumException.class);

        school.signIn(school.weiss);
        desk.administration.switchGroup(school.class7a.id(), true);

        school.signIn(school.mia);
        assertThat(desk.topics.of(forum, 0).topics()).hasSize(1);
    }

    @Test
    void aForumOfAGroupFollowsTheNameOfTheGroup() {
        long forum = desk.classForum();
        school.rename(school.class7a, "8a");

        assertThat(forumsOf(school.mia)).containsExactly("8a");
        school.rename(school.class7a, "9a");
        assertThat(desk.topics.of(forum, 0).forum().name()).isEqualTo("9a");
        school.signIn(school.weiss);
        desk.administration.describe(forum, "Meins", "Für uns");
        assertThat(desk.administration.changeable(forum).name()).isEqualTo("9a");
        assertThat(desk.administration.changeable(forum).about()).isEqualTo("Für uns");
    }

    @Test
    @Tag("R15")
    void nobodyLetsThemselvesIn() {
        long forum = desk.schoolForum();
        school.signIn(school.office);
        desk.administration.give(forum, Part.WRITE, Subject.of(Role.TEACHER));
        desk.administration.withdraw(forum, Part.WRITE, Subject.EVERYBODY);

        for (Subject subject : new Subject[] {
            Subject.EVERYBODY,
            Subject.of(Role.STAFF),
            Subject.person(school.office.id()),
            Subject.group(school.staff.id())
        }) {
            assertThatThrownBy(() -> desk.administration.give(forum, Part.READ, subject))
                    .isInstanceOfSatisfying(
                            InvalidForumException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.SELF_ADMISSION));
        }
        assertThat(forumsOf(school.office)).isEmpty();
    }

    @Test
    @Tag("R15")
    void theAdministrationSwitchesForumsOfGroupsButDoesNotOpenThem() {
        long forum = desk.classForum();
        school.signIn(school.office);

        assertThat(desk.administration.groupForums("7a").get(0).on()).isTrue();
        assertThatThrownBy(() -> desk.administration.give(forum, Part.READ, Subject.EVERYBODY))
                .isInstanceOf(UnknownForumException.class);
        assertThatThrownBy(() -> desk.administration.changeable(forum)).isInstanceOf(UnknownForumException.class);
    }

    @Test
    void isSetUpByThoseWhoMayAndAlwaysHasAModerator() {
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.administration.create("Meins", "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.administration.switchGroup(school.class7a.id(), true))
                .isInstanceOf(UnknownForumException.class);
        long forum = desk.schoolForum();
        school.signIn(school.office);

        assertThatThrownBy(() -> desk.administration.withdraw(forum, Part.MODERATE, Subject.person(school.gross.id())))
                .isInstanceOfSatisfying(
                        InvalidForumException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_MODERATOR));
        assertThatThrownBy(() -> desk.administration.create(" ", "")).isInstanceOf(InvalidForumException.class);
    }

    @Test
    @Tag("R38")
    void itsNameGoesThroughTheFilters() {
        desk.filter.list("giftwort");
        school.signIn(school.office);

        assertThatThrownBy(() -> desk.administration.create("giftwort", "")).isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> desk.administration.create("Gut", "giftwort"))
                .isInstanceOf(RefusedTextException.class);
    }

    @Test
    void isClosedWithTheModule() {
        long forum = desk.schoolForum();
        school.close(ForumModule.ID);
        school.signIn(school.mia);

        assertThatThrownBy(() -> desk.topics.forums()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.topics.of(forum, 0)).isInstanceOf(AccessDeniedException.class);
    }
}

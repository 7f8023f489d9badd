package org.schulhof.forum.internal.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Person;
import org.schulhof.forum.Desk;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Subject;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.PostView;
import org.schulhof.forum.internal.topic.TitleChange;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

/** Mr Groß moderates the forum of the school, Ms Weiß that of 7a; Helga decides appeals. */
class ModerationTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final long forum = desk.schoolForum();
    private final Post post = desk.topic(school.mia, forum, "Wandertag", "Blöde Idee");

    private static void assertReason(Runnable attempt, Reason reason) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        InvalidPostException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private int version() {
        return desk.store.post(post.id()).orElseThrow().version();
    }

    private void edit(String text) {
        school.signIn(school.gross);
        desk.moderation.edit(post.id(), version(), text, List.of(), "Bitte freundlich");
    }

    private Act only(Person reader) {
        school.signIn(reader);
        return desk.appeals.own().get(0).act();
    }

    private String text(Person reader) {
        school.signIn(reader);
        return desk.conversations.post(post.id()).html();
    }

    @Test
    @Tag("R32")
    void theOriginalAndWhoChangedItStayOnRecordAndTheAuthorSeesThem() {
        edit("Gute Idee");

        assertThat(text(school.zoe)).contains("Gute Idee");
        Appeals.ActView shown = null;
        Act act = only(school.mia);
        shown = desk.appeals.open(act.id());
        assertThat(shown.act().html())
                .hasValueSatisfying(html -> assertThat(html).contains("Blöde Idee"));
        assertThat(shown.actor()).isEqualTo(school.gross);
        assertThat(shown.act().reason()).isEqualTo("Bitte freundlich");
        assertThat(shown.mayAppeal()).isTrue();
        assertThat(desk.told.to(school.mia))
                .extracting(told -> told.kind())
                .containsExactly(ForumModule.Notice.MODERATED);
        for (Person other : List.of(school.zoe, school.weiss, school.office)) {
            school.signIn(other);
            assertThatThrownBy(() -> desk.appeals.open(act.id())).isInstanceOf(UnknownForumException.class);
        }
    }

    @Test
    @Tag("R32")
    void moderatorsActInTheForumsEntrustedToThemOnly() {
        long other = desk.classForum();
        Post foreign = desk.topic(school.emil, other, "Mathe", "Wer hat die Lösung?");
        school.signIn(school.weiss);

        assertThatThrownBy(() -> desk.moderation.edit(post.id(), version(), "Neu", List.of(), "Grund"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.moderation.delete(post.id(), "Grund")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.topicModeration.close(post.topicId(), true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.topicModeration.deleteTopic(post.topicId(), "Grund"))
                .isInstanceOf(AccessDeniedException.class);
        school.signIn(school.gross);
        assertThatThrownBy(() -> desk.moderation.delete(foreign.id(), "Grund"))
                .isInstanceOf(UnknownForumException.class);
        assertThatThrownBy(() -> desk.topicModeration.move(post.topicId(), other))
                .isInstanceOf(UnknownForumException.class);
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.topicModeration.pin(post.topicId(), true))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(text(school.zoe)).contains("Blöde Idee");
    }

    @Test
    @Tag("R32")
    void theSchoolCanForbidThatModeratorsChangeWhatOthersWrote() {
        desk.policies.decide(ForumModule.MODERATORS_EDIT, "false");

        assertReason(() -> edit("Gute Idee"), Reason.NO_EDITING);
        assertThat(text(school.zoe)).contains("Blöde Idee");
        school.signIn(school.gross);
        desk.moderation.delete(post.id(), "Beleidigt");
        assertThat(desk.store.post(post.id()).orElseThrow().state()).isEqualTo(PostState.DELETED);
    }

    @Test
    @Tag("R32")
    void anAppealIsDecidedBySomebodyElseAndTheAnswerReachesTheAuthor() {
        edit("Gute Idee");
        Act act = only(school.mia);
        desk.appeals.appeal(act.id(), "Das ist meine Meinung");
        assertThat(desk.told.to(desk.helga)).hasSize(1);

        school.signIn(school.gross);
        assertThatThrownBy(() -> desk.appeals.decide(act.id(), false, "Nein"))
                .isInstanceOf(AccessDeniedException.class);
        school.grant(ForumModule.APPEALS, school.gross);
        assertThatThrownBy(() -> desk.appeals.decide(act.id(), false, "Nein"))
                .as("the moderator, who has the right as well")
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.appeals.waiting()).isEmpty();

        school.signIn(desk.helga);
        assertThat(desk.appeals.waiting()).hasSize(1);
        desk.appeals.decide(act.id(), true, "Das darf man so sagen");

        assertThat(text(school.zoe)).contains("Blöde Idee");
        school.signIn(school.mia);
        assertThat(desk.appeals.open(act.id()).act().answer()).contains("Das darf man so sagen");
        assertThat(desk.told.to(school.mia)).hasSize(2);
        desk.writing.edit(post.id(), version(), "Wieder meins", List.of());
        assertThat(text(school.zoe)).contains("Wieder meins");
    }

    @Test
    @Tag("R32")
    void anAppealThatIsNotGrantedChangesNothing() {
        edit("Gute Idee");
        Act act = only(school.mia);
        desk.appeals.appeal(act.id(), "Das ist meine Meinung");
        school.signIn(desk.helga);

        desk.appeals.decide(act.id(), false, "Der Ton macht es");

        assertThat(text(school.zoe)).contains("Gute Idee");
        school.signIn(desk.helga);
        assertReason(() -> desk.appeals.decide(act.id(), true, "Doch"), Reason.CHANGED_MEANWHILE);
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.appeals.appeal(act.id(), "Noch einmal"))
                .isInstanceOf(UnknownForumException.class);
        assertReason(() -> desk.writing.edit(post.id(), version(), "Doch blöd", List.of()), Reason.MODERATED);
    }

    @Test
    @Tag("R32")
    void whatWasDeletedOrNotApprovedComesBackByAnAppeal() {
        school.signIn(school.gross);
        desk.moderation.delete(post.id(), "Beleidigt");
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.writing.restore(post.id())).isInstanceOf(UnknownForumException.class);
        Act act = only(school.mia);
        desk.appeals.appeal(act.id(), "Nein");
        school.signIn(desk.helga);
        desk.appeals.decide(act.id(), true, "Stimmt");

        assertThat(text(school.zoe)).contains("Blöde Idee");
    }

    @Test
    void twoModeratorsAtOnceLoseNothing() {
        school.signIn(school.office);
        desk.administration.give(forum, Part.MODERATE, Subject.person(school.weiss.id()));
        int seenByBoth = version();
        edit("Von Groß");
        school.signIn(school.weiss);

        assertReason(
                () -> desk.moderation.edit(post.id(), seenByBoth, "Von Weiß", List.of(), "Grund"),
                Reason.CHANGED_MEANWHILE);

        assertThat(text(school.zoe)).contains("Von Groß");
        school.signIn(school.weiss);
        desk.moderation.delete(post.id(), "Grund");
        school.signIn(school.gross);
        assertReason(() -> desk.moderation.delete(post.id(), "Auch"), Reason.CHANGED_MEANWHILE);
        desk.topicModeration.rename(post.topicId(), "Wandertag", "Ausflug", "Klarer");
        school.signIn(school.weiss);
        assertReason(
                () -> desk.topicModeration.rename(post.topicId(), "Wandertag", "Reise", "Klarer"),
                Reason.CHANGED_MEANWHILE);
    }

    @Test
    void filesThatAModeratorTookOffStayWithTheOriginal() throws IOException {
        school.signIn(school.mia);
        long file = desk.attachments
                .upload(ForumModule.ID, "karte.txt", new ByteArrayInputStream("Zoo".getBytes(StandardCharsets.UTF_8)))
                .id();
        Post with = desk.writing.reply(post.topicId(), "Siehe Karte", List.of(file), null);
        school.signIn(school.gross);
        desk.moderation.edit(with.id(), with.version(), "Ohne Karte", List.of(), "Adresse darin");

        school.signIn(school.mia);
        PostView now = desk.conversations.post(with.id());
        assertThat(now.attachments()).isEmpty();
        Act act = desk.appeals.own().get(0).act();
        assertThat(desk.appeals.open(act.id()).files())
                .extracting(a -> a.name())
                .containsExactly("karte.txt");
        assertThat(desk.attachmentReaders.mayRead("act/" + act.id(), school.mia))
                .isTrue();
        assertThat(desk.attachmentReaders.mayRead("act/" + act.id(), school.zoe))
                .isFalse();
        desk.appeals.appeal(act.id(), "Ist die vom Zoo");
        school.signIn(desk.helga);
        desk.appeals.decide(act.id(), true, "Gut");
        school.signIn(school.zoe);
        assertThat(desk.conversations.post(with.id()).attachments()).hasSize(1);
    }

    @Test
    @Tag("R24")
    void originalsEndWithTheirTimeOnRecordButNotBeforeAnAppealIsDecided() {
        edit("Gute Idee");
        Act act = only(school.mia);
        desk.clock.pass(Duration.ofDays(89));
        desk.forgetting.run(Map.of(), (done, total, step) -> {});
        assertThat(only(school.mia).id()).isEqualTo(act.id());
        desk.appeals.appeal(act.id(), "Spät, aber doch");
        desk.clock.pass(Duration.ofDays(3));
        desk.forgetting.run(Map.of(), (done, total, step) -> {});
        assertThat(desk.appeals.own()).hasSize(1);

        school.signIn(desk.helga);
        desk.appeals.decide(act.id(), false, "Nein");
        desk.clock.pass(Duration.ofDays(91));
        desk.forgetting.run(Map.of(), (done, total, step) -> {});

        school.signIn(school.mia);
        assertThat(desk.appeals.own()).isEmpty();
    }

    @Test
    @Tag("R32")
    void anAuthorRenamesATopicUntilAModeratorDidAndAgainAfterAnAppeal() {
        retitle("Wandertag", "Ausflug");
        assertThat(desk.search.find("Ausflug", 0)).hasSize(1);
        assertThat(desk.search.find("Wandertag", 0)).isEmpty();

        school.signIn(school.gross);
        desk.topicModeration.rename(post.topicId(), "Ausflug", "Ausflug der 7a", "Es gibt mehrere");
        school.signIn(school.mia);
        assertThat(desk.conversations.mayRetitle(desk.store.post(post.id()).orElseThrow()))
                .isFalse();
        assertReason(() -> retitle("Ausflug", "Tour"), Reason.CHANGED_MEANWHILE);
        assertReason(() -> retitle("Ausflug der 7a", "Ausflug"), Reason.MODERATED);
        Act act = only(school.mia);
        assertThat(act.title()).hasValue("Ausflug");
        desk.appeals.appeal(act.id(), "So war es deutlicher");
        school.signIn(desk.helga);
        desk.appeals.decide(act.id(), true, "Stimmt");

        school.signIn(school.mia);
        retitle("Ausflug", "Wandertag");
        assertThat(desk.conversations.topic(post.topicId()).title()).isEqualTo("Wandertag");
    }

    private void retitle(String from, String to) {
        school.signIn(school.mia);
        desk.writing.edit(post.id(), version(), new TitleChange(from, to), "Blöde Idee", List.of());
    }

    @Test
    void aTopicIsMovedRenamedPinnedClosedDeletedAndBroughtBack() {
        school.signIn(school.office);
        long second = desk.administration.create("Zweites", "");
        desk.administration.give(second, Part.MODERATE, Subject.person(school.gross.id()));
        school.signIn(school.gross);
        long topic = post.topicId();
        desk.topicModeration.pin(topic, true);
        assertThat(desk.topics.of(forum, 0).pinned()).hasSize(1);
        desk.topicModeration.move(topic, second);
        assertThat(desk.topics.of(forum, 0).isEmpty()).isTrue();
        desk.topicModeration.deleteTopic(topic, "Doppelt");
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.conversations.open(topic, 1)).isInstanceOf(UnknownForumException.class);
        school.signIn(school.gross);
        desk.topicModeration.restoreTopic(topic);
        school.signIn(school.mia);
        assertThat(desk.conversations.open(topic, 1).posts()).hasSize(1);
        school.signIn(school.gross);
        assertThat(desk.appeals.log(0))
                .extracting(row -> row.act().kind())
                .containsExactly(Act.Kind.RESTORE_TOPIC, Act.Kind.DELETE_TOPIC, Act.Kind.MOVE, Act.Kind.PIN);
    }

    @Test
    void aReportReachesTheModeratorsAndWhoReportedLearnsWhatBecameOfIt() {
        school.signIn(school.zoe);
        desk.reports.report(post.id(), Report.Reason.INSULT, "Gemein");
        desk.reports.report(post.id(), Report.Reason.INSULT, "Gemein");
        assertThat(desk.told.to(school.gross)).hasSize(1);
        school.signIn(school.mia);
        desk.writing.edit(post.id(), post.version(), "Ich habe nichts gesagt", List.of());
        assertThat(desk.reports.open())
                .as("whoever is reported does not see it")
                .isEmpty();

        school.signIn(school.gross);
        Reports.ReportRow row = desk.reports.open().get(0);
        assertThat(row.report().html()).as("as it was").contains("Blöde Idee");
        desk.reports.passOn(row.report().id());
        assertThat(desk.reports.open()).isEmpty();
        assertThatThrownBy(() -> desk.reports.settle(row.report().id(), true))
                .isInstanceOf(UnknownForumException.class);

        school.signIn(desk.helga);
        assertThat(desk.reports.open()).hasSize(1);
        desk.reports.settle(row.report().id(), true);
        assertThat(desk.told.to(school.zoe)).hasSize(1);
        assertReason(() -> desk.reports.settle(row.report().id(), true), Reason.CHANGED_MEANWHILE);
    }

    @Test
    void aModeratorsOwnPostIsReportedToThoseAbove() {
        Post own = desk.reply(school.gross, post.topicId(), "Ruhe jetzt");
        school.signIn(school.mia);
        desk.reports.report(own.id(), Report.Reason.INSULT, "");

        assertThat(desk.told.to(school.gross)).isEmpty();
        school.signIn(school.gross);
        assertThat(desk.reports.open()).isEmpty();
        school.signIn(desk.helga);
        assertThat(desk.reports.open()).hasSize(1);
    }
}

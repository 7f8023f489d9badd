package org.schulhof.forum.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.forum.Desk;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.forum.Part;
import org.schulhof.forum.internal.forum.Subject;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class WritingTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final long forum = desk.schoolForum();

    private static void assertReason(Runnable attempt, Reason reason) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        InvalidPostException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void postsStandInTheirOrderWithTheNamesOfAll() {
        Post first = desk.topic(school.mia, forum, " Wandertag ", "Wohin?");
        desk.reply(school.zoe, first.topicId(), "Zoo");
        school.signIn(school.lukasz);

        Conversation shown = desk.conversations.open(first.topicId(), 1);

        assertThat(shown.topic().title()).isEqualTo("Wandertag");
        assertThat(shown.posts()).extracting(PostView::number).containsExactly(1, 2);
        assertThat(shown.posts())
                .as("also of somebody whom the reader could not look up")
                .extracting(post -> post.author().firstName())
                .containsExactly("Mia", "Zoë");
        assertThat(desk.topics.of(forum, 0).topics().get(0).topic().replies()).isEqualTo(1);
    }

    @Test
    void aTopicNeedsATitleAndAText() {
        school.signIn(school.mia);
        assertReason(() -> desk.writing.begin(forum, " ", "Text", List.of()), Reason.TITLE_MISSING);
        assertReason(() -> desk.writing.begin(forum, "x".repeat(151), "Text", List.of()), Reason.TITLE_TOO_LONG);
        assertReason(() -> desk.writing.begin(forum, "Titel", "<p> </p>", List.of()), Reason.TEXT_MISSING);
        assertThat(desk.topics.of(forum, 0).isEmpty()).isTrue();
    }

    @Test
    @Tag("R38")
    void titlesTextsAndNamesOfFilesGoThroughTheFilters() throws IOException {
        long topic = desk.topic(school.mia, forum, "Gut", "Gut").topicId();
        desk.filter.list("giftwort");
        school.signIn(school.mia);
        long file = desk.attachments
                .upload(
                        ForumModule.ID,
                        "giftwort.txt",
                        new ByteArrayInputStream("harmlos".getBytes(StandardCharsets.UTF_8)))
                .id();

        assertThatThrownBy(() -> desk.writing.begin(forum, "giftwort", "Text", List.of()))
                .isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> desk.writing.begin(forum, "Titel", "<p>giftwort</p>", List.of()))
                .isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> desk.writing.begin(forum, "Titel", "Text", List.of(file)))
                .isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> desk.writing.reply(topic, "giftwort", List.of(), null))
                .isInstanceOf(RefusedTextException.class);
        Post post = desk.reply(school.mia, topic, "Gut");
        assertThatThrownBy(() -> desk.writing.edit(post.id(), post.version(), "giftwort", List.of()))
                .isInstanceOf(RefusedTextException.class);
        assertThat(desk.conversations.open(topic, 1).posts()).hasSize(2);
    }

    @Test
    void ownPostsAreChangedByTheirAuthorOnly() {
        Post post = desk.topic(school.mia, forum, "Wandertag", "Wohin?");
        desk.writing.edit(post.id(), post.version(), "Wohin denn?", List.of());
        assertThat(desk.conversations.post(post.id()).html()).contains("Wohin denn?");

        school.signIn(school.emil);
        assertThatThrownBy(() -> desk.writing.edit(post.id(), post.version(), "Meins", List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.writing.delete(post.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("R38")
    void theTitleIsChangedWithTheFirstPostOnly() {
        Post first = desk.topic(school.mia, forum, "Wandertag", "Wohin?");
        Post answer = desk.reply(school.emil, first.topicId(), "Zoo");
        TitleChange change = new TitleChange("Wandertag", " Ausflug ");
        assertThatThrownBy(() -> desk.writing.edit(answer.id(), answer.version(), change, "Zoo", List.of()))
                .isInstanceOf(UnknownForumException.class);
        assertThat(desk.conversations.mayRetitle(answer)).isFalse();
        assertThat(desk.conversations.mayRetitle(first)).isFalse();

        school.signIn(school.mia);
        assertThat(desk.conversations.mayRetitle(first)).isTrue();
        assertReason(
                () -> desk.writing.edit(
                        first.id(), first.version(), new TitleChange("Wandertag", " "), "Wohin?", List.of()),
                Reason.TITLE_MISSING);
        desk.filter.list("giftwort");
        assertThatThrownBy(() -> desk.writing.edit(
                        first.id(), first.version(), new TitleChange("Wandertag", "giftwort"), "Wohin?", List.of()))
                .isInstanceOf(RefusedTextException.class);
        desk.writing.edit(first.id(), first.version(), change, "Wohin?", List.of());
        assertThat(desk.conversations.topic(first.topicId()).title()).isEqualTo("Ausflug");
    }

    @Test
    void aClosedTopicIsReadAndNotAnswered() {
        Post post = desk.topic(school.mia, forum, "Wandertag", "Wohin?");
        school.signIn(school.gross);
        desk.topicModeration.close(post.topicId(), true);

        assertReason(() -> desk.reply(school.emil, post.topicId(), "Zoo"), Reason.CLOSED);
        school.signIn(school.mia);
        assertReason(() -> desk.writing.edit(post.id(), post.version(), "Neu", List.of()), Reason.CLOSED);
        assertThat(desk.conversations.open(post.topicId(), 1).mayWrite()).isFalse();
    }

    @Test
    void aDeletedPostLeavesItsPlaceAndComesBack() {
        long topic = desk.topic(school.mia, forum, "Wandertag", "Wohin?").topicId();
        Post reply = desk.reply(school.emil, topic, "Geheim");
        desk.reply(school.zoe, topic, "Zoo");
        school.signIn(school.emil);
        desk.writing.delete(reply.id());

        school.signIn(school.zoe);
        PostView gone = desk.conversations.open(topic, 1).posts().get(1);
        assertThat(gone.html()).isNull();
        assertThat(gone.number()).isEqualTo(2);
        assertThat(desk.search.find("Geheim", 0)).isEmpty();
        assertThatThrownBy(() -> desk.conversations.quote(reply.id(), "?")).isInstanceOf(UnknownForumException.class);

        school.signIn(school.emil);
        desk.writing.restore(reply.id());
        assertThat(desk.conversations.open(topic, 1).posts().get(1).html()).contains("Geheim");
    }

    @Test
    @Tag("R32")
    void anAuthorDoesNotUndoWhatAModeratorDidToTheTopic() {
        Post first = desk.topic(school.mia, forum, "Wandertag", "Wohin?");
        desk.reply(school.emil, first.topicId(), "Zoo");
        school.signIn(school.mia);
        desk.writing.delete(first.id());
        school.signIn(school.gross);
        desk.topicModeration.deleteTopic(first.topicId(), "Grund");

        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.writing.restore(first.id())).isInstanceOf(UnknownForumException.class);
        school.signIn(school.gross);
        desk.topicModeration.restoreTopic(first.topicId());
        desk.topicModeration.close(first.topicId(), true);
        school.signIn(school.mia);
        assertReason(() -> desk.writing.restore(first.id()), Reason.CLOSED);
    }

    @Test
    void aTopicThatNobodyHasAnsweredGoesAndComesBackWithItsPost() {
        Post first = desk.topic(school.mia, forum, "Wandertag", "Wohin?");
        desk.writing.delete(first.id());
        assertThat(desk.topics.of(forum, 0).isEmpty()).isTrue();

        desk.writing.restore(first.id());
        Post second = desk.reply(school.mia, first.topicId(), "Oder wann?");
        desk.writing.delete(second.id());

        assertThat(desk.topics.of(forum, 0).topics()).hasSize(1);
        assertThat(desk.conversations.open(first.topicId(), 1).posts().get(0).html())
                .contains("Wohin?");
    }

    @Test
    void heldPostsAreSeenByTheirAuthorAndModeratorsAndGetTheirPlaceWhenApproved() {
        school.signIn(school.office);
        desk.administration.give(forum, Part.HELD, Subject.group(school.class9b.id()));
        long topic = desk.topic(school.mia, forum, "Wandertag", "Wohin?").topicId();

        Post held = desk.reply(school.zoe, topic, "Zirkus");
        desk.reply(school.emil, topic, "Zoo");

        assertThat(held.state()).isEqualTo(PostState.HELD);
        assertThat(desk.told.to(school.gross)).hasSize(1);
        school.signIn(school.mia);
        assertThat(desk.conversations.open(topic, 1).posts()).hasSize(2);
        assertThat(desk.search.find("Zirkus", 0)).isEmpty();
        assertThat(desk.attachmentReaders.mayRead("post/" + held.id(), school.mia))
                .isFalse();
        assertThat(desk.attachmentReaders.mayRead("post/" + held.id(), school.zoe))
                .isTrue();
        school.signIn(school.zoe);
        assertThat(desk.conversations.open(topic, 1).posts()).hasSize(3);

        school.signIn(school.gross);
        assertThat(desk.reports.held()).hasSize(1);
        desk.moderation.approve(held.id());

        school.signIn(school.mia);
        assertThat(desk.conversations.open(topic, 1).posts())
                .extracting(PostView::id)
                .last()
                .isEqualTo(held.id());
        assertThat(desk.search.find("Zirkus", 0)).hasSize(1);
    }

    @Test
    void aTeacherConfirmsAnAnswerAndNobodyElseDoes() {
        long topic =
                desk.topic(school.mia, forum, "Winkel", "Summe im Dreieck?").topicId();
        Post answer = desk.reply(school.emil, topic, "180 Grad");
        school.signIn(school.mia);
        assertThatThrownBy(() -> desk.conversations.endorse(answer.id())).isInstanceOf(AccessDeniedException.class);

        school.signIn(school.weiss);
        desk.conversations.endorse(answer.id());

        school.signIn(school.zoe);
        Conversation shown = desk.conversations.open(topic, 1);
        assertThat(shown.answer().id()).isEqualTo(answer.id());
        assertThat(shown.endorser()).isEqualTo(school.weiss);
        school.signIn(school.weiss);
        desk.conversations.endorse(answer.id());
        assertThat(desk.conversations.open(topic, 1).answer()).isNull();
    }

    @Test
    void hitsAreMarkedAndFoundByBeginningsAndUmlautsInBothSpellings() {
        desk.topic(school.mia, forum, "Käfer im Wald", "Ein Bär und zwei Häschen");
        school.signIn(school.zoe);

        for (String typed : List.of("baer", "bär", "häs", "kaef", "zwei wald")) {
            assertThat(desk.search.find(typed, 0)).as(typed).hasSize(1);
        }
        Hit hit = desk.search.find("baer", 0).get(0);
        assertThat(hit.text().pieces())
                .filteredOn(piece -> piece.hit())
                .extracting(piece -> piece.text())
                .containsExactly("Bär");
        assertThat(desk.search.find("Nashorn", 0)).isEmpty();
        assertThat(desk.search.find("+-*", 0)).isEmpty();
    }

    @Test
    void whatPeopleWriteCanNotRun() {
        Post post = desk.topic(
                school.mia,
                forum,
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">Hallo<script>alert(1)</script><a href=\"javascript:alert(1)\">da</a></p>");

        assertThat(post.html()).doesNotContain("script", "onclick", "javascript");
    }
}

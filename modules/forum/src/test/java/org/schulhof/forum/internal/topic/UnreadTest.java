package org.schulhof.forum.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Person;
import org.schulhof.forum.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

/** What is unread is right to the post. */
class UnreadTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final long forum = desk.schoolForum();
    private final long topic =
            desk.topic(school.mia, forum, "Wandertag", "Wohin?").topicId();

    private long unreadPosts(Person reader) {
        school.signIn(reader);
        return desk.topics.of(forum, 0).topics().stream()
                .mapToLong(TopicRow::unread)
                .sum();
    }

    private long unreadTopics(Person reader) {
        school.signIn(reader);
        return desk.topics.forums().get(0).unread();
    }

    private Conversation read(Person reader) {
        school.signIn(reader);
        return desk.conversations.open(topic, 1);
    }

    private void replies(int count) {
        for (int i = 0; i < count; i++) {
            desk.reply(school.emil, topic, "Antwort " + i);
        }
    }

    @Test
    void whatOneWroteIsReadAndWhatOthersWroteIsNot() {
        replies(3);

        assertThat(unreadPosts(school.mia)).isEqualTo(3);
        assertThat(unreadPosts(school.emil)).as("Mia's, which he has not seen").isEqualTo(1);
        assertThat(unreadPosts(school.zoe)).isEqualTo(4);
        assertThat(unreadTopics(school.zoe)).isEqualTo(1);
    }

    @Test
    void isReadOnceItWasShownAndNotBefore() {
        replies(3);

        assertThat(read(school.zoe).posts()).extracting(PostView::unread).containsExactly(true, true, true, true);
        assertThat(read(school.zoe).posts()).extracting(PostView::unread).containsOnly(false);
        assertThat(unreadPosts(school.zoe)).isZero();
        assertThat(unreadTopics(school.zoe)).isZero();

        replies(1);
        Conversation shown = read(school.zoe);
        assertThat(shown.firstUnread()).isEqualTo(5);
        assertThat(shown.posts()).filteredOn(PostView::unread).hasSize(1);
    }

    @Test
    void staysUnreadOnPagesThatWereNotShown() {
        replies(30);

        read(school.zoe);

        assertThat(unreadPosts(school.zoe)).isEqualTo(31 - Conversations.PAGE);
        assertThat(desk.conversations.pageOf(topic, null)).isEqualTo(2);
    }

    @Test
    void writingReadsNothingThatOneHasNotSeen() {
        read(school.zoe);
        replies(2);

        desk.reply(school.zoe, topic, "Ich auch");

        assertThat(unreadPosts(school.zoe)).isEqualTo(2);
        assertThat(read(school.zoe).posts())
                .filteredOn(PostView::unread)
                .as("of others")
                .hasSize(2);
    }

    @Test
    void aPostThatWasDeletedIsNotUnreadAndOneThatCameBackIs() {
        read(school.zoe);
        long post = desk.reply(school.emil, topic, "Upps").id();
        assertThat(unreadTopics(school.zoe)).isEqualTo(1);

        school.signIn(school.emil);
        desk.writing.delete(post);
        assertThat(unreadTopics(school.zoe)).isZero();
        assertThat(unreadPosts(school.zoe)).isZero();
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(unreadPosts(school.zoe)).as("settles").isZero();

        school.signIn(school.emil);
        desk.writing.restore(post);
        assertThat(unreadTopics(school.zoe)).isEqualTo(1);
        assertThat(unreadPosts(school.zoe)).isEqualTo(1);
    }

    @Test
    void settledForumsStillTellOfTheNext() {
        read(school.zoe);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(unreadPosts(school.zoe)).isZero();
        long older = desk.topic(school.emil, forum, "Zweites", "Text").topicId();
        desk.clock.pass(Duration.ofMinutes(5));
        replies(1);
        read(school.zoe);

        assertThat(unreadTopics(school.zoe)).as("the second topic").isEqualTo(1);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(unreadPosts(school.zoe)).isEqualTo(1);
        school.signIn(school.zoe);
        desk.conversations.open(older, 1);
        assertThat(unreadTopics(school.zoe)).isZero();
    }

    @Test
    void allCanBeMarkedAsRead() {
        replies(3);
        school.signIn(school.zoe);

        desk.topics.readAll(forum);

        assertThat(unreadTopics(school.zoe)).isZero();
        replies(1);
        assertThat(unreadPosts(school.zoe)).isEqualTo(1);
    }

    @Test
    void whatIsOldIsNewsToNobody() {
        replies(1);
        desk.clock.pass(Marks.NEWS.plusDays(1));

        assertThat(unreadTopics(school.zoe)).isZero();
        assertThat(unreadPosts(school.zoe)).isZero();
    }
}

package org.schulhof.forum.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.forum.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.text.WordSearch;

/** A topic with 200 posts and a forum with 100,000 open as quickly as small ones. */
class ManyPostsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final int TOPICS = 5_000;
    private static final String WORDS = new WordSearch().index("Ein Beitrag");
    private static final Duration QUICK = Duration.ofMillis(500);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final long small = desk.schoolForum();
    private final long large = desk.schoolForum();
    private final long smallTopic =
            desk.topic(school.mia, small, "Klein", "Text").topicId();
    private final long longTopic = desk.topic(school.mia, large, "Lang", "Text").topicId();

    @BeforeEach
    void writeMuch() {
        desk.sql(
                "insert into forum_topic (id, forum_id, title, author_id, created_at, state, pinned, closed, numbers, replies,"
                        + " last_number, last_post_id, last_post_at, last_author_id, activity_at, version) select 1000 + seq, "
                        + large
                        + ", concat('Thema ', seq), 1, '2026-11-20', 'VISIBLE', 0, 0, 20, 19, 20, 1000000 + seq * 20,"
                        + " '2026-11-20', 1, '2026-11-20', 1 from seq_1_to_" + TOPICS);
        desk.sql(
                "insert into forum_post (id, topic_id, number, author_id, state, html, search_text, created_at, shown_at, version)"
                        + " select 999981 + seq + 19, 1001 + (seq - 1) div 20, (seq - 1) mod 20 + 1, 1 + seq mod 4, 'VISIBLE',"
                        + " '<p>Ein Beitrag</p>', '" + WORDS + "', '2026-11-20', '2026-11-20', 1 from seq_1_to_"
                        + TOPICS * 20);
        desk.sql(
                "insert into forum_post (topic_id, number, author_id, reply_to, state, html, search_text, created_at, shown_at, version)"
                        + " select " + longTopic
                        + ", seq, 1 + seq mod 4, 1, 'VISIBLE', '<p>Ein Beitrag</p>', '" + WORDS + "',"
                        + " '2026-11-20', '2026-11-20', 1 from seq_2_to_200");
        desk.sql("update forum_topic set numbers = 200, replies = 199, last_number = 200 where id = " + longTopic);
        desk.sql("analyze table forum_topic, forum_post");
        school.signIn(school.zoe);
    }

    private void assertAsQuick(Runnable few, Runnable many) {
        few.run();
        many.run();
        long statementsForFew = desk.statements(few);
        assertThat(desk.statements(many)).as("statements").isLessThanOrEqualTo(statementsForFew + 2);
        long begin = System.nanoTime();
        many.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(QUICK);
    }

    @Test
    void aForumOpensAsQuicklyAsASmallOne() {
        assertAsQuick(() -> desk.topics.of(small, 0), () -> desk.topics.of(large, 0));
        assertThat(desk.topics.of(large, 0).topics()).hasSize(Topics.PAGE);
    }

    @Test
    void itsOldestPageOpensAsQuicklyAsItsFirst() {
        assertAsQuick(() -> desk.topics.of(large, 0), () -> desk.topics.of(large, 1_000_500));
        assertThat(desk.topics.of(large, 1_000_500).topics()).isNotEmpty();
    }

    @Test
    void aTopicOpensAsQuicklyAsASmallOne() {
        assertAsQuick(() -> desk.conversations.open(smallTopic, 1), () -> desk.conversations.open(longTopic, 10));
        assertThat(desk.conversations.open(longTopic, 10).posts()).hasSize(Conversations.PAGE);
    }

    @Test
    void countingWhatIsUnreadLooksAtNoTopicTwice() {
        desk.topics.readAll(large);
        desk.topics.readAll(small);
        desk.clock.pass(Duration.ofMinutes(5));
        desk.topics.of(large, 0);

        assertAsQuick(
                () -> desk.marks.unreadTopics(1, List.of(small)), () -> desk.marks.unreadTopics(1, List.of(large)));
        long begin = System.nanoTime();
        assertThat(desk.topics.forums()).extracting(ForumRow::unread).containsOnly(0L);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(QUICK);
    }

    @Test
    void theSearchFindsPagesOfHits() {
        assertAsQuick(() -> desk.search.find("klein", 0), () -> desk.search.find("beitrag", 0));
        assertThat(desk.search.find("beitrag", 0)).hasSize(Search.PAGE + 1);
    }
}

package org.schulhof.forum.internal.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Person;
import org.schulhof.forum.Desk;
import org.schulhof.forum.ForumModule.Notice;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class AnnouncementTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final long forum = desk.classForum();

    private List<String> told(Person person) {
        desk.announce();
        return desk.told.to(person).stream().map(told -> told.kind()).toList();
    }

    @Test
    void whoFollowsIsToldAndTheAuthorIsNot() {
        school.signIn(school.emil);
        desk.topics.follow(forum, Level.AT_ONCE);
        long topic = desk.topic(school.mia, forum, "Wandertag", "Wohin?").topicId();
        assertThat(told(school.emil)).containsExactly(Notice.TOPIC);

        desk.reply(school.emil, topic, "Zoo");
        assertThat(told(school.mia)).containsExactly(Notice.ANSWER);
        assertThat(told(school.emil)).hasSize(1);

        school.signIn(school.mia);
        desk.conversations.follow(topic, Level.OFF);
        desk.reply(school.emil, topic, "Oder Museum");
        assertThat(told(school.mia)).as("follows no more").hasSize(1);
    }

    @Test
    void nobodyIsToldOfWhatIsClosedToThem() {
        long topic = desk.topic(school.mia, forum, "Wandertag", "Wohin?").topicId();
        school.leave(school.class7a, school.mia);

        desk.reply(school.emil, topic, "Zoo");
        desk.reply(
                school.emil,
                topic,
                "<p><span data-person=\"" + school.weiss.id() + "\">@x</span> <span data-person=\"" + school.gross.id()
                        + "\">@x</span></p>");

        assertThat(told(school.mia)).isEmpty();
        assertThat(told(school.weiss)).containsExactly(Notice.MENTION);
        assertThat(told(school.gross)).as("mentioned, but not in the class").isEmpty();
    }

    @Test
    void theDigestTellsOnceADayWhatMayBeReadThen() {
        long topic = desk.topic(school.mia, forum, "Wandertag", "Wohin?").topicId();
        school.signIn(school.mia);
        desk.conversations.follow(topic, Level.DIGEST);
        desk.reply(school.emil, topic, "Zoo");
        desk.reply(school.weiss, topic, "Museum");
        assertThat(told(school.mia)).isEmpty();
        assertThat(desk.jobs.plans)
                .filteredOn(plan -> plan.kind().equals(Digest.KIND))
                .hasSize(1);

        var plan = desk.jobs.plans.stream()
                .filter(one -> one.kind().equals(Digest.KIND))
                .findFirst()
                .orElseThrow();
        desk.clock.pass(Duration.between(desk.clock.instant(), plan.notBefore()));
        school.signOut();
        desk.digest.run(plan.input(), (done, total, step) -> {});
        desk.digest.run(plan.input(), (done, total, step) -> {});

        assertThat(desk.told.to(school.mia)).hasSize(1);
        assertThat(desk.told.to(school.mia).get(0).text()).contains("2 neue Beiträge", "Wandertag");
    }
}

package org.schulhof.forum.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.forum.Desk;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class ForumContentTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;

    @Test
    @Tag("R18")
    void aCaseSeesWhatIsClosedDeletedAndChangedOfThoseConcernedAndOfNobodyElse() {
        long forum = desk.classForum();
        Post threat = desk.topic(school.mia, forum, "Pause", "Ich krieg dich");
        desk.reply(school.emil, threat.topicId(), "Lass das");
        Post deleted = desk.reply(school.mia, threat.topicId(), "Warte nur");
        school.signIn(school.mia);
        desk.writing.delete(deleted.id());
        school.signIn(school.weiss);
        desk.moderation.edit(threat.id(), threat.version(), "Ich mag dich", List.of(), "Drohung");
        school.signIn(desk.helga);
        Instant now = desk.clock.instant();
        Inquiry inquiry = new Inquiry(Set.of(school.mia.id()), now.minus(Duration.ofDays(1)), now.plusSeconds(1));

        List<InspectableItem> found = desk.content.find(inquiry, 0, 10);

        assertThat(desk.content.count(inquiry)).isEqualTo(3);
        assertThat(found)
                .extracting(InspectableItem::text)
                .map(String::strip)
                .containsExactlyInAnyOrder("Ich mag dich", "Ich krieg dich", "Warte nur");
        assertThat(found).extracting(InspectableItem::author).containsOnly(school.mia.name());
        assertThat(desk.content.find(inquiry, 1, 1)).containsExactly(found.get(1));
        found.forEach(item -> assertThat(desk.content.find(inquiry, item.id())).contains(item));
        Inquiry before = new Inquiry(Set.of(school.mia.id()), now.minus(Duration.ofDays(2)), now.minusSeconds(60));
        assertThat(desk.content.count(before)).isZero();
        assertThat(desk.content.find(before, found.get(0).id())).isEmpty();
    }
}

package org.schulhof.forum.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.Retention;
import org.schulhof.forum.Desk;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.topic.Conversation;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class ForumDataTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final long forum = desk.schoolForum();

    @Test
    @Tag("R25")
    void handsOutWhatOneWroteWithItsFiles() throws IOException {
        school.signIn(school.mia);
        long file = desk.attachments
                .upload(ForumModule.ID, "karte.txt", new ByteArrayInputStream("Zoo".getBytes(StandardCharsets.UTF_8)))
                .id();
        Post post = desk.writing.begin(forum, "Wandertag", "In den Zoo", List.of(file));
        school.signOut();

        Map<String, String> files = new TreeMap<>();
        desk.data.export(school.mia.id(), (path, content) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            files.put(path, bytes.toString(StandardCharsets.UTF_8));
        });

        assertThat(files.get("posts.json")).contains("In den Zoo", "Wandertag");
        assertThat(files).containsEntry("files/post/" + post.id() + "/" + file + "-karte.txt", "Zoo");
    }

    @Test
    @Tag("R24")
    void takesTheNameOutOfWhatOthersWroteAndKeepsTheirAnswers() {
        long topic = desk.topic(school.mia, forum, "Wandertag", "In den Zoo").topicId();
        long first = desk.store.topic(topic).orElseThrow().lastPostId();
        school.signIn(school.emil);
        String quote = desk.conversations.quote(first, "?");
        desk.writing.reply(
                topic,
                quote + "<p><span data-person=\"" + school.mia.id() + "\">@x</span> gute Idee</p>",
                List.of(),
                first);
        school.signIn(school.gross);
        desk.moderation.edit(first, desk.store.post(first).orElseThrow().version(), "Ins Museum", List.of(), "Grund");
        school.signOut();

        Erasure erasure = desk.persistence.inTransaction(entityManager -> desk.data.erase(school.mia.id()));

        assertThat(erasure.kept()).extracting(Erasure.Kept::retention).containsOnly(Retention.ORIGINAL);
        school.signIn(school.emil);
        Conversation left = desk.conversations.open(topic, 1);
        assertThat(left.topic().title()).isEmpty();
        assertThat(left.posts().get(0).html()).isNull();
        assertThat(left.posts().get(0).author()).isNull();
        assertThat(left.posts().get(1).html())
                .contains("gute Idee")
                .doesNotContain(school.mia.lastName(), school.mia.firstName());
        assertThat(desk.search.find("Zoo", 0)).as("as Emil has quoted it").hasSize(1);
        assertThat(desk.search.find("Brömmelkamp", 0)).isEmpty();
    }
}

package org.schulhof.messenger.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.Retention;
import org.schulhof.api.seal.UnknownKeyException;
import org.schulhof.messenger.Desk;
import org.schulhof.messenger.internal.message.Conversations;
import org.schulhof.messenger.internal.message.MessageState;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class MessengerDataTest {

    @RegisterExtension
    static final EmbeddedMariaDb DATABASE = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private SmallSchool school;
    private long room;

    @BeforeEach
    void open() {
        desk = new Desk(DATABASE);
        school = desk.school;
        room = desk.chat(school.mia, school.emil);
        desk.send(school.mia, room, "Kommst du <mit>?");
        desk.send(school.emil, room, "Ja");
    }

    @Test
    @Tag("R25")
    void everybodyTakesTheirChatsAlong() throws IOException {
        school.signOut();
        Map<String, String> files = new TreeMap<>();
        desk.data.export(school.mia.id(), (path, content) -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            content.writeTo(file);
            files.put(path, file.toString(StandardCharsets.UTF_8));
        });
        assertThat(files.get("chats/" + room + ".html"))
                .contains("Kommst du &lt;mit&gt;?", "Ja", school.emil.name())
                .doesNotContain("<mit>");
        assertThat(files.get("chats/" + room + ".json")).contains("Kommst du <mit>?", "\"number\": 2");
    }

    @Test
    @Tag("R24")
    void whatSomebodyWroteGoesAndWhatOthersWroteStays() {
        int known = desk.conversations.after(room, 0).change();
        Erasure erasure = erase(school.mia.id());
        assertThat(erasure.deleted()).contains(new Erasure.Deleted("data.messages", 1));
        school.signIn(school.emil);
        assertThat(desk.texts(room)).containsExactly("–", "Ja");
        Conversations.Page gap = desk.conversations.after(room, known);
        assertThat(gap.messages()).singleElement().satisfies(view -> {
            assertThat(view.message().state()).isEqualTo(MessageState.ERASED);
            assertThat(view.sender()).isNull();
        });
    }

    @Test
    @Tag("R24")
    void aRoomThatNobodyHasLosesItsKey() {
        erase(school.mia.id());
        assertThat(desk.count("room")).isEqualTo(1);
        erase(school.emil.id());
        assertThat(desk.count("room") + desk.count("message")).isZero();
        assertThatThrownBy(() -> desk.seals.seal(1, new byte[0], "x")).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    @Tag("R19")
    @Tag("R24")
    void whatWasReportedStaysForTheCase() {
        school.signIn(school.emil);
        desk.excerpts.report(room, 1, "Deshalb", 0);
        assertThat(erase(school.mia.id()).kept())
                .containsExactly(new Erasure.Kept("data.excerpts", 1, Retention.CASE_RECORD, null));
        assertThat(desk.count("excerpt")).isEqualTo(1);
    }

    private Erasure erase(long personId) {
        school.signOut();
        return desk.persistence.inTransaction(entityManager -> desk.data.erase(personId));
    }
}

package org.schulhof.system.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.chat.ChatDoor;
import org.schulhof.bench.chat.ChatDoor.Kept;
import org.schulhof.bench.chat.ChatRoom;
import org.schulhof.bench.chat.Crowd;
import org.schulhof.bench.chat.Member;
import org.schulhof.system.Drill;
import org.schulhof.system.NewSchool;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** The server dies while fifty people write: what it has said it has is there, once, in its order. */
@SystemTest
class KilledIT {

    private static final int SENDERS = 50;
    private static final int IN_ROOM = 10;
    private static final int EACH = Drill.times(8, 80);
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    @Tag("R33")
    @Tag(Drill.TAG)
    void whatWasAcknowledgedIsThereOnceAfterTheServerWasKilled(NewSchool school, Visitors visitors) throws Exception {
        MatrixPage.openedBy(school.administrator(visitors)).openForEveryone("Chats");
        Crowd crowd =
                Crowd.gather(url(school), new Person(NewSchool.ADMINISTRATOR, NewSchool.PASSWORD), SENDERS, IN_ROOM);
        Map<String, Integer> before = new ConcurrentHashMap<>();
        ExecutorService senders = beginToSend(url(school), crowd.small(), before);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> before.size() >= SENDERS * EACH / 3);

        school.portal().killServer();

        awaitEnd(senders);
        assertThat(before).as("in the middle").hasSizeBetween(SENDERS * EACH / 3, SENDERS * EACH - 1);
        school.portal().exitStatus();
        school.start();
        List<ChatRoom> rooms = crowd.backAt(url(school)).small();
        Map<String, Integer> after = new ConcurrentHashMap<>();
        awaitEnd(beginToSend(url(school), rooms, after));
        assertThat(after).hasSize(SENDERS * EACH).containsAllEntriesOf(before);
        for (ChatRoom room : rooms) {
            assertKept(new ChatDoor(url(school)).all(room.members().get(0), room.id()), room, after);
        }
    }

    private static URI url(NewSchool school) {
        return URI.create(school.portal().url());
    }

    /** Each of them sends one message after the other until the portal is gone. */
    private static ExecutorService beginToSend(URI portal, List<ChatRoom> rooms, Map<String, Integer> acknowledged) {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        rooms.forEach(room -> room.members()
                .forEach(member -> threads.execute(() -> send(new ChatDoor(portal), room, member, acknowledged))));
        threads.shutdown();
        return threads;
    }

    private static void send(ChatDoor door, ChatRoom room, Member member, Map<String, Integer> acknowledged) {
        for (int i = 1; i <= EACH; i++) {
            try {
                HttpResponse<String> answer = send(door, room, member, text(member, i));
                if (answer.statusCode() != OK) {
                    return;
                }
                acknowledged.put(text(member, i), ChatDoor.number(answer));
            } catch (CompletionException e) {
                // The portal is gone
                return;
            }
        }
    }

    private static HttpResponse<String> send(ChatDoor door, ChatRoom room, Member member, String text) {
        HttpResponse<String> answer;
        do {
            answer = door.send(member, room.id(), text, text).join();
        } while (answer.statusCode() == UNAVAILABLE);
        return answer;
    }

    private static String text(Member member, int number) {
        return "m-" + member.account() + "-" + number;
    }

    private static void awaitEnd(ExecutorService senders) throws InterruptedException {
        assertThat(senders.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("all have sent")
                .isTrue();
    }

    private static void assertKept(List<Kept> kept, ChatRoom room, Map<String, Integer> acknowledged)
            throws IOException {
        assertThat(kept)
                .extracting(Kept::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, IN_ROOM * EACH).boxed().toList());
        assertThat(kept)
                .allSatisfy(message -> assertThat(message.number()).isEqualTo(acknowledged.get(message.text())));
        for (Member member : room.members()) {
            List<String> written = new ArrayList<>();
            IntStream.rangeClosed(1, EACH).forEach(i -> written.add(text(member, i)));
            assertThat(kept)
                    .extracting(Kept::text)
                    .filteredOn(text -> text.startsWith("m-" + member.account() + "-"))
                    .containsExactlyElementsOf(written);
        }
    }
}

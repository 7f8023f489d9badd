package org.schulhof.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private long now;
    private final Backlog backlog = new Backlog(() -> now);

    @Test
    void whoDoesNotReadIsBehindAfterSomeMessages() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        backlog.add(100);
        backlog.sending(first);
        for (int i = 1; i < Backlog.MOST_UNSENT; i++) {
            assertThat(backlog.add(100)).isTrue();
            backlog.sending(new CompletableFuture<>());
        }
        assertThat(backlog.add(100)).isFalse();

        first.complete(null);
        assertThat(backlog.add(100)).as("after one has left").isTrue();
        backlog.sending(new CompletableFuture<>());
        assertThat(backlog.add(100)).isFalse();
    }

    @Test
    void whoGivesNoSignOfLifeIsBehindAfterMuchThatWasSent() {
        tell(Backlog.MOST_UNANSWERED);
        assertThat(backlog.add(1)).isFalse();

        backlog.hear();
        tell(Backlog.MOST_UNANSWERED);
        assertThat(backlog.add(1)).isFalse();
    }

    private void tell(int characters) {
        for (int i = 0; i < characters; i += 1024) {
            assertThat(backlog.add(1024)).as("after %d", i).isTrue();
            backlog.sending(CompletableFuture.completedFuture(null));
        }
    }

    @Test
    void whoIsSilentHasGone() {
        now = Backlog.LONGEST_SILENCE.toNanos();
        assertThat(backlog.isAlive()).isTrue();
        now++;
        assertThat(backlog.isAlive()).isFalse();
        backlog.hear();
        assertThat(backlog.isAlive()).isTrue();
    }

    @Test
    void signsOfLifeAreFewAtATime() {
        for (int i = 0; i < Backlog.MOST_SIGNS; i++) {
            assertThat(backlog.hear()).isTrue();
        }
        assertThat(backlog.hear()).isFalse();

        now = Backlog.SPAN.toNanos() + 1;
        assertThat(backlog.hear()).as("later").isTrue();
    }
}

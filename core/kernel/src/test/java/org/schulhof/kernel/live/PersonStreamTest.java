package org.schulhof.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonStreamTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final PersonStream stream = new PersonStream(NOW);

    @Test
    void aPageHearsWhatCameSinceItWasMadeAndThenWhatComes() {
        stream.tell("chat.message", "before the page");
        LivePosition position = stream.position(NOW);
        stream.tell("chat.message", "between page and connection");
        Browser browser = new Browser(1);

        assertThat(stream.connect(position, browser, NOW)).isTrue();
        stream.tell("chat.message", "now");

        assertThat(browser.heard)
                .extracting(LiveMessage::number, LiveMessage::content)
                .containsExactly(tuple(2L, "between page and connection"), tuple(3L, "now"));
    }

    @Test
    void whoWasAwayTooLongIsToldSo() {
        LivePosition position = stream.position(NOW);
        for (int i = 1; i <= 201; i++) {
            stream.tell("chat.message", "x");
        }
        Browser browser = new Browser(1);

        stream.connect(position, browser, NOW);

        assertThat(browser.heard).containsExactly(new LiveMessage(201, "live.missed", ""));
    }

    @Test
    void nobodyConnectsWithTheKeyOfAnotherStream() {
        Browser browser = new Browser(1);

        assertThat(stream.connect(new PersonStream(NOW).position(NOW), browser, NOW))
                .isFalse();
        stream.tell("chat.message", "x");

        assertThat(browser.heard).isEmpty();
    }

    @Test
    void whoHasGoneHearsNothingAndIsForgottenAfterAWhile() {
        Browser browser = new Browser(1);
        stream.connect(stream.position(NOW), browser, NOW);
        assertThat(stream.isUnused(NOW.plusSeconds(600), Duration.ofMinutes(2))).isFalse();

        stream.disconnect(browser, NOW.plusSeconds(600));
        stream.tell("chat.message", "x");

        assertThat(browser.heard).isEmpty();
        assertThat(stream.isUnused(NOW.plusSeconds(601), Duration.ofMinutes(2))).isFalse();
        assertThat(stream.isUnused(NOW.plusSeconds(721), Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void oneThatIsBrokenKeepsNobodyFromWhatIsTheirs() {
        Browser first = new Browser(1);
        Browser last = new Browser(1);
        for (LiveListener listener : List.of(first, new Broken(), last)) {
            stream.connect(stream.position(NOW), listener, NOW);
        }

        stream.tell("chat.message", "x");
        assertThat(first.heard).hasSize(1);
        assertThat(last.heard).hasSize(1);
        assertThat(stream.listeners()).containsExactlyInAnyOrder(first, last);

        stream.connect(stream.position(NOW), new Broken(), NOW);
        stream.end(Set.of(1L));
        assertThat(first.ended).isTrue();
        assertThat(last.ended).isTrue();
        assertThat(stream.listeners()).isEmpty();
    }

    @Test
    void aPersonHasOnlySoManyConnections() {
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < PersonStream.MOST_CONNECTIONS; i++) {
            browsers.add(new Browser(1));
            assertThat(stream.connect(stream.position(NOW), browsers.get(i), NOW))
                    .isTrue();
        }

        assertThat(stream.hasRoom()).isFalse();
        assertThat(stream.connect(stream.position(NOW), new Browser(1), NOW)).isFalse();
        stream.disconnect(browsers.get(0), NOW);
        assertThat(stream.hasRoom()).isTrue();
        assertThat(stream.connect(stream.position(NOW), new Browser(1), NOW)).isTrue();
    }

    @Test
    void onlyTheConnectionsOfASessionEndWithIt() {
        Browser school = new Browser(1);
        Browser home = new Browser(2);
        stream.connect(stream.position(NOW), school, NOW);
        stream.connect(stream.position(NOW), home, NOW);

        stream.end(Set.of(1L, 3L));

        assertThat(school.ended).isTrue();
        assertThat(home.ended).isFalse();
        assertThat(stream.listeners()).containsExactly(home);
    }

    @Test
    void whoHasGoneWithoutAWordIsGivenUp() {
        Browser awake = new Browser(1);
        Browser gone = new Browser(1);
        gone.alive = false;
        for (LiveListener listener : List.of(awake, new Broken(), gone)) {
            stream.connect(stream.position(NOW), listener, NOW);
        }

        stream.giveUpTheSilent();

        assertThat(gone.givenUp).isTrue();
        assertThat(awake.givenUp).isFalse();
        assertThat(stream.listeners()).containsExactly(awake);
    }

    @Test
    void aPositionIsReadAsItIsWrittenAndNothingElse() {
        LivePosition position = stream.position(NOW);

        assertThat(LivePosition.parse(position.toString())).contains(position);
        assertThat(LivePosition.parse("")).isEmpty();
        assertThat(LivePosition.parse(position + "0000000000000000000")).isEmpty();
        assertThat(LivePosition.parse(position.key() + ".-1")).isEmpty();
    }

    private static final class Browser implements LiveListener {

        private final long session;
        private final List<LiveMessage> heard = new ArrayList<>();
        private boolean ended;
        private boolean alive = true;
        private boolean givenUp;

        Browser(long session) {
            this.session = session;
        }

        @Override
        public long sessionId() {
            return session;
        }

        @Override
        public void receive(LiveMessage message) {
            heard.add(message);
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void giveUp() {
            givenUp = true;
        }
    }

    /** Has gone without a word. */
    private static final class Broken implements LiveListener {

        @Override
        public long sessionId() {
            return 1;
        }

        @Override
        public void receive(LiveMessage message) {
            throw new IllegalStateException("intended");
        }

        @Override
        public void end() {
            throw new IllegalStateException("intended");
        }

        @Override
        public boolean isAlive() {
            return false;
        }

        @Override
        public void giveUp() {
            throw new IllegalStateException("intended");
        }
    }
}

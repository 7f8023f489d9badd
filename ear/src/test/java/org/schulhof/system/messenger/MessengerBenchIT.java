package org.schulhof.system.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.chat.Messenger;
import org.schulhof.bench.chat.Messenger.Idle;
import org.schulhof.bench.chat.Messenger.Pages;
import org.schulhof.bench.chat.Messenger.Remains;
import org.schulhof.bench.chat.Messenger.Step;
import org.schulhof.bench.chat.Told;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** The short form of {@code ./schulhof bench messenger}. Its limits are far above what is measured: tests share a machine. */
@SystemTest
@Tag("R33")
class MessengerBenchIT {

    private static final int PEOPLE = 30;
    private static final int IN_ROOM = 15;
    private static final Duration LONG = Duration.ofSeconds(5);

    @Test
    void nothingGetsLostOrComesTwiceAndNobodyWaitsLong(Portal portal, Visitors visitors) throws Exception {
        MatrixPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR)).openForEveryone("Chats");
        Person person = new Person(DemoPerson.ADMINISTRATOR.account(), DemoPerson.PASSWORD);
        try (Messenger messenger = Messenger.gather(URI.create(portal.url()), person, PEOPLE, IN_ROOM)) {
            Told told = messenger.fanOut(5).begun();
            assertWhole(told, 5 * PEOPLE);

            Step step = messenger.load(10, Duration.ofSeconds(3));
            assertThat(step.sent()).isEqualTo(30);
            assertThat(step.failed()).isZero();
            assertWhole(step.told(), 30 * IN_ROOM);

            Pages pages = messenger.pages(3);
            assertThat(pages.without()).as("pages that never got a message").isZero();
            assertThat(pages.shown().all()).hasSize(3 * PEOPLE);
            assertThat(pages.shown().percentile(50)).isLessThan(LONG);

            Idle idle = messenger.idle(60);
            assertThat(idle.after().threads() - idle.before().threads())
                    .as("threads for %d connections", idle.connections())
                    .isLessThan(idle.connections() / 2);

            assertThat(messenger.check()).isEqualTo(new Remains(5 + 2 + 30 + 3, 0, 0, 0));
        }
    }

    private static void assertWhole(Told told, int hints) {
        assertThat(told.lost()).as("hints lost").isZero();
        assertThat(told.twice()).as("hints twice").isZero();
        assertThat(told.latencies().all()).hasSize(hints);
        assertThat(told.latencies().percentile(50)).isLessThan(LONG);
    }
}

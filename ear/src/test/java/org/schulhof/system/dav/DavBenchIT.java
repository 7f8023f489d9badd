package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.dav.OwnSide;
import org.schulhof.bench.dav.Radicale;
import org.schulhof.bench.dav.Side;
import org.schulhof.bench.dav.Syncing;
import org.schulhof.bench.dav.Syncing.Operation;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;

/** The short form of {@code ./schulhof bench dav}. Its limits are far above what is measured: tests share a machine. */
@SystemTest
class DavBenchIT {

    private static final Duration ROUGHLY = Duration.ofMillis(100);
    private static final Duration TICKS = Duration.ofMillis(10);
    private static final int FEW = 110;
    private static final int MORE = 330;

    @Test
    void bothServersAnswerAndADeltaDoesNotGrowWithTheCalendar(Portal portal) throws Exception {
        Person person = new Person(DemoPerson.GUARDIAN.account(), DemoPerson.PASSWORD);
        Side side = OwnSide.of(
                URI.create(portal.url()), person, List.of(pid(portal, "server.pid"), pid(portal, "mariadbd.pid")));
        Syncing syncing = new Syncing(side, ROUGHLY);
        try {
            syncing.fill(FEW);
            Map<Operation, Duration> few = syncing.measure();
            syncing.fill(MORE);
            Map<Operation, Duration> more = syncing.measure();
            assertThat(few).containsOnlyKeys(Operation.values());
            assertThat(more.get(Operation.SYNC_DELTA))
                    .isLessThan(few.get(Operation.SYNC_DELTA).multipliedBy(3).plus(TICKS));
            assertThat(more.get(Operation.MONTH))
                    .isLessThan(few.get(Operation.MONTH).multipliedBy(3).plus(TICKS));
        } finally {
            syncing.clear();
        }
        try (Radicale radicale = Radicale.start()) {
            Syncing other = new Syncing(radicale.side(), ROUGHLY);
            other.fill(FEW);
            assertThat(other.measure()).containsOnlyKeys(Operation.values());
        }
    }

    private static long pid(Portal portal, String file) throws IOException {
        return Long.parseLong(Files.readString(portal.data().resolve("run").resolve(file))
                .split(" ")[0]
                .strip());
    }
}

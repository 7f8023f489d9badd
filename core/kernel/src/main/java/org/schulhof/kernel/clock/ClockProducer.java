package org.schulhof.kernel.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.schulhof.kernel.setting.Installation;

/**
 * Provides the school's clock. A portal started for tests reads its offset from the file {@code test-clock} (an ISO 8601
 * duration) of the data folder; any other portal has no way to move it.
 */
@ApplicationScoped
public class ClockProducer {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Produces
    @ApplicationScoped
    Clock clock(Installation installation) {
        SchoolClock.ClockOffset offset = installation.isForTests()
                ? () -> offsetIn(installation.data().resolve("test-clock"))
                : () -> Duration.ZERO;
        return new SchoolClock(Clock.system(ZONE), offset);
    }

    private static Duration offsetIn(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

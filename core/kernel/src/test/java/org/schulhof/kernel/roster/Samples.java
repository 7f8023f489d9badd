package org.schulhof.kernel.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.file.RosterFile;

/** The invented exports, and files written in a test. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Samples() {}

    public static byte[] bytes(String name) {
        String resource = (name.startsWith("small-") ? "/demo/" : "/roster/") + name + ".csv";
        try (InputStream content = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RosterFile file(String name) {
        return RosterFile.read(name + ".csv", bytes(name), FileSettings.RECOGNISED, TODAY);
    }

    public static List<RosterFile> files(String... names) {
        return Stream.of(names).map(Samples::file).toList();
    }

    public static RosterFile csv(String... lines) {
        return csv(FileSettings.RECOGNISED, lines);
    }

    public static RosterFile csv(FileSettings settings, String... lines) {
        return RosterFile.read(
                "test.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), settings, TODAY);
    }
}

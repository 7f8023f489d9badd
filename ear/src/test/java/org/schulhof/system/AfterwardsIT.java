package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks back on what all other system tests did. */
@SystemTest
@Order(Integer.MAX_VALUE)
class AfterwardsIT {

    @Test
    void theServerHasNothingToComplainOf(Portal portal) {
        portal.log().assertNoComplaintBut(AfterwardsIT::isIntended);
    }

    @Test
    @Tag("R4")
    void noPasswordIsInAnyLogOrRecord(Portal portal, Visitors visitors) throws IOException {
        visitors.arrive().signIn(DemoPerson.PUPIL.account(), "Nirgends+Notiert4");
        visitors.signedIn(DemoPerson.PUPIL);
        assertThat(TypedPasswords.all()).contains("Nirgends+Notiert4", DemoPerson.PASSWORD);

        try (Stream<Path> logs = Files.list(portal.data().resolve("logs"))) {
            assertThat(logs.toList())
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(TypedPasswords.all().stream().filter(contentOf(log)::contains))
                            .as(log.toString())
                            .isEmpty());
        }
        assertThat(KeptData.of(portal).textsWith(TypedPasswords.all())).isEmpty();
    }

    private static String contentOf(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Failures that a test asks for have it in their name: of an exception's class, or of a table that is missing. */
    private static boolean isIntended(String entry) {
        return entry.toLowerCase(Locale.ROOT).contains("intended");
    }
}

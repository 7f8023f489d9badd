package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks back on what all other system tests did. */
@SystemTest
@Order(Integer.MAX_VALUE)
class AfterwardsIT {

    /** The server tells what a thread died of in an entry of its own, next. */
    private static final Pattern BEGIN_OF_THE_SAME =
            Pattern.compile("\\[\\[\\s*Exception in thread \"glassfish-web-async-thread-\\d+\"\\s*]]\\s*$");

    @Test
    void theServerHasNothingToComplainOf(Portal portal) {
        List<String> complaints = portal.log().severe().stream()
                .filter(entry -> !isIntended(entry) && !isTheServersOwn(entry))
                .toList();
        assertThat(complaints)
                .as("%s", complaints.stream().map(AfterwardsIT::inOneLine).toList())
                .isEmpty();
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

    /** Without where it stood: what happened is to be read where only the first line of a failure is shown. */
    private static String inOneLine(String entry) {
        return entry.substring(entry.indexOf("[[") + 2)
                .lines()
                .filter(line -> !line.startsWith("\tat "))
                .map(String::strip)
                .collect(Collectors.joining(" "));
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

    /**
     * Its locator of services looks into each new bundle a moment later, when a short-lived one may be gone again; after a
     * task that a page began it misses that page's invocation now and then, which ended meanwhile; and of a web socket that
     * the browser has dropped it still wants to read when it has already given the request back.
     */
    private static boolean isTheServersOwn(String entry) {
        return entry.contains("The bundle is uninstalled")
                        && entry.contains("hk2.osgiresourcelocator.ServiceLoaderImpl")
                || entry.contains("No invocation on invocation stack")
                        && entry.contains("ManagedScheduledThreadPoolExecutor.afterExecute")
                || entry.contains("\"context\" is null")
                        && entry.contains("InputBuffer$ReadHandlerImpl.processCallbacks")
                || BEGIN_OF_THE_SAME.matcher(entry).find();
    }
}

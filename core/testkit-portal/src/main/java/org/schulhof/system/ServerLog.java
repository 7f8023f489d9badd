package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server wrote. */
public record ServerLog(Path folder) {

    private static final Pattern BEGIN_OF_ENTRY = Pattern.compile("(?m)^(?=\\[\\d{4}-\\d\\d-\\d\\dT)");

    /** The server tells what a thread died of in an entry of its own, next. */
    private static final Pattern BEGIN_OF_THE_SAME =
            Pattern.compile("\\[\\[\\s*Exception in thread \"glassfish-web-async-thread-\\d+\"\\s*]]\\s*$");

    /** What is severe and what the portal has to answer for. */
    public List<String> complaints() {
        return entries()
                .filter(entry -> entry.contains("] [SEVERE] ["))
                .filter(entry -> !isTheServersOwn(entry))
                .toList();
    }

    /** There are none but those which the test asked for. */
    public void assertNoComplaintBut(Predicate<String> expected) {
        List<String> complaints =
                complaints().stream().filter(expected.negate()).toList();
        assertThat(complaints)
                .as("%s", complaints.stream().map(ServerLog::inOneLine).toList())
                .isEmpty();
    }

    /** Without where it stood: what happened is to be read where only the first line of a failure is shown. */
    private static String inOneLine(String entry) {
        return entry.substring(entry.indexOf("[[") + 2)
                .lines()
                .filter(line -> !line.startsWith("\tat "))
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    public boolean contains(String text) {
        return entries().anyMatch(entry -> entry.contains(text));
    }

    /**
     * Its locator of services looks into each new bundle a moment later, when a short-lived one may be gone again; after a
     * task that a page began it misses that page's invocation now and then, which ended meanwhile.
     */
    private static boolean isTheServersOwn(String entry) {
        return entry.contains("The bundle is uninstalled")
                        && entry.contains("hk2.osgiresourcelocator.ServiceLoaderImpl")
                || entry.contains("No invocation on invocation stack")
                        && entry.contains("ManagedScheduledThreadPoolExecutor.afterExecute")
                || BEGIN_OF_THE_SAME.matcher(entry).find();
    }

    private Stream<String> entries() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("server.log"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(file -> Arrays.stream(BEGIN_OF_ENTRY.split(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

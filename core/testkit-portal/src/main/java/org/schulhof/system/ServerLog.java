package org.schulhof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server wrote. */
public record ServerLog(Path folder) {

    private static final Pattern BEGIN_OF_ENTRY = Pattern.compile("(?m)^(?=\\[\\d{4}-\\d\\d-\\d\\dT)");

    public List<String> severe() {
        return entries().filter(entry -> entry.contains("] [SEVERE] [")).toList();
    }

    public boolean contains(String text) {
        return entries().anyMatch(entry -> entry.contains(text));
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

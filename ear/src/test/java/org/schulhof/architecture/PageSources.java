package org.schulhof.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the portal, of all modules, and of the template for new ones. */
final class PageSources {

    static final Path ROOT = Path.of("..");

    private PageSources() {}

    static List<Path> all() {
        return Stream.of("portal-web/src/main", "modules", "ear/src/test/resources", "core")
                .map(ROOT::resolve)
                .flatMap(PageSources::below)
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".xhtml"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

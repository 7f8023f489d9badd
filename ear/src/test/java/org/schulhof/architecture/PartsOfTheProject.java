package org.schulhof.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where Maven has just compiled what makes up the portal. A new module is found by its folder. */
public final class PartsOfTheProject implements LocationProvider {

    private static final Path ROOT = Path.of("..");

    @Override
    public Set<Location> get(Class<?> testClass) {
        Stream<Path> core = Stream.of(
                        "core/api",
                        "core/log",
                        "core/text",
                        "core/proxy",
                        "core/bench",
                        "core/kernel",
                        "core/launcher",
                        "portal-web")
                .map(ROOT::resolve);
        return Stream.concat(core, modules())
                .map(part -> part.resolve("target/classes"))
                .filter(Files::isDirectory)
                .map(Location::of)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> modules() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("modules"))) {
            return folders.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

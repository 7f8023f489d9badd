package org.schulhof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The project as somebody has cloned and built it, into a folder whose name is not kind to scripts. */
final class Checkout {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;

    private Checkout(Path folder) {
        this.folder = folder;
    }

    /** A copy of the script and, as hard links, of what Maven has just built. */
    static Checkout copy() {
        Path folder = Path.of("target", "Unsere Schule's Portal").toAbsolutePath();
        try {
            Shell.run("rm", "-rf", folder.toString());
            for (String part : new String[] {"core", "modules", "portal-web", "ear/target"}) {
                Files.createDirectories(folder.resolve(part));
            }
            Shell.run(
                    "cp",
                    "-al",
                    PROJECT.resolve("ear/target/dist").toString(),
                    folder.resolve("ear/target").toString());
            for (String file : new String[] {"schulhof", "pom.xml"}) {
                Files.copy(PROJECT.resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.writeString(folder.resolve("ear/target/dist/built"), "");
            return new Checkout(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path script() {
        return folder.resolve("schulhof");
    }

    Path data() {
        return folder.resolve("data");
    }
}

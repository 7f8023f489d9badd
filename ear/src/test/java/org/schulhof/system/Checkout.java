package org.schulhof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The project as somebody has cloned and built it, into a folder whose name is not kind to scripts. */
public final class Checkout {

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

    /** Runs the script as a person does at a terminal, in English. */
    public SchulhofCommand schulhof(String... arguments) {
        return schulhof(Map.of(), arguments);
    }

    public SchulhofCommand schulhof(Map<String, String> environment, String... arguments) {
        return SchulhofCommand.start(folder.resolve("schulhof"), environment, arguments);
    }

    /** Where a portal of this checkout keeps everything if not told otherwise. */
    public Path data() {
        return folder.resolve("data");
    }
}

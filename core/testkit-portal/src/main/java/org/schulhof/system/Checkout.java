package org.schulhof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The project as somebody has cloned and built it. */
public final class Checkout {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String HOME = System.getProperty("schulhof.home", "");

    private final Path folder;
    private final Path data;

    private Checkout(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /** The one that {@code -Dschulhof.home=FOLDER} names; else this project itself, as its own tests want it. */
    static Checkout find() {
        return HOME.isEmpty()
                ? copy()
                : new Checkout(Path.of(HOME).toAbsolutePath().normalize(), emptyData());
    }

    private static Path emptyData() {
        Path data = Path.of("target", "portal").toAbsolutePath();
        Shell.run("rm", "-rf", data.toString());
        return data;
    }

    /** A copy of the script and, as hard links, of what Maven has just built, in a folder whose name is not kind to scripts. */
    private static Checkout copy() {
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
            return new Checkout(folder, folder.resolve("data"));
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

    /** Another one beside it, with nothing in it but what was built. */
    public Path twin(String name) {
        try {
            Path twin = folder.resolveSibling(name).resolve("schulhof");
            Shell.run("rm", "-rf", twin.getParent().toString());
            Files.createDirectories(twin.resolve("ear/target"));
            for (String part : new String[] {"core", "modules", "portal-web"}) {
                Files.createDirectories(twin.resolve(part));
            }
            for (String file : new String[] {"schulhof", "pom.xml"}) {
                Files.copy(folder.resolve(file), twin.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Shell.run(
                    "cp",
                    "-al",
                    folder.resolve("ear/target/dist").toString(),
                    twin.resolve("ear/target").toString());
            return twin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the script is. */
    public Path folder() {
        return folder;
    }

    /** Where a portal of this checkout keeps everything if not told otherwise. */
    public Path data() {
        return data;
    }
}

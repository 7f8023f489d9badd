package org.schulhof.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The folder in which somebody writes a module. */
record ModuleSource(Path folder) {

    private static final String HEADER = "Schulhof-Module";

    static ModuleSource in(Path folder) {
        if (!isModule(folder)) {
            throw new StartFailure("dev.noModule", folder);
        }
        return new ModuleSource(folder);
    }

    static boolean isModule(Path folder) {
        return Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("src/main"));
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path pom() {
        return folder.resolve("pom.xml");
    }

    /** All that the jar is made of, each with when it was last changed. */
    Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        for (Path part : new Path[] {pom(), folder.resolve("bnd.bnd"), folder.resolve("src/main")}) {
            if (Files.exists(part)) {
                try (Stream<Path> all = Files.walk(part)) {
                    for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                        files.put(file, Files.getLastModifiedTime(file));
                    }
                } catch (UncheckedIOException vanishedMeanwhile) {
                    return files();
                }
            }
        }
        return files;
    }

    /** Lets the next build compile, whether or not there is something new. */
    void forgetBuild() throws IOException {
        Folders.delete(folder.resolve("target/maven-status"));
    }

    /** What the last build has packed. */
    Optional<Path> jar() throws IOException {
        Path target = folder.resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(ModuleSource::isModuleJar)
                    .max((a, b) -> modified(a).compareTo(modified(b)));
        }
    }

    /** Whether these changes need no compiler: pages, texts, styles and scripts that are there. */
    boolean areResources(Set<Path> changed) {
        Path resources = folder.resolve("src/main/resources");
        return changed.stream().allMatch(file -> file.startsWith(resources) && Files.exists(file));
    }

    /** Puts resources into the jar, and where the next build finds them. */
    void patch(Path jar, Set<Path> changed) throws IOException {
        Path resources = folder.resolve("src/main/resources");
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            for (Path file : new HashSet<>(changed)) {
                String name = resources.relativize(file).toString();
                Path entry = content.getPath(name);
                if (entry.getParent() != null) {
                    Files.createDirectories(entry.getParent());
                }
                Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
                Path compiled = folder.resolve("target/classes").resolve(name);
                Files.createDirectories(compiled.getParent());
                Files.copy(file, compiled, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isModuleJar(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue(HEADER) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

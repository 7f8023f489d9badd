package org.schulhof.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.schulhof.kernel.module.InstalledModule;

/** A jar that wants to be a module, as its manifest and its table of contents describe it. */
final class ModuleJar {

    private final Path file;
    private final Manifest manifest;
    private final List<String> entries;

    private ModuleJar(Path file, Manifest manifest, List<String> entries) {
        this.file = file;
        this.manifest = manifest;
        this.entries = entries;
    }

    /** @throws IOException if it can't be read as a jar */
    static ModuleJar read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            List<String> entries = new ArrayList<>();
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                entries.add(all.nextElement().getName());
            }
            Manifest manifest = jar.getManifest();
            return new ModuleJar(file, manifest == null ? new Manifest() : manifest, entries);
        }
    }

    Path file() {
        return file;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(attributes().getValue(name)).map(String::strip);
    }

    Attributes attributes() {
        return manifest.getMainAttributes();
    }

    /** Name without directives, empty if it is no bundle. */
    String symbolicName() {
        return header(Constants.BUNDLE_SYMBOLICNAME)
                .map(name -> name.split(";")[0].strip())
                .orElse("");
    }

    /** @throws IllegalArgumentException if the header is no version */
    Version version() {
        return Version.parseVersion(header(Constants.BUNDLE_VERSION).orElse(null));
    }

    String moduleId() {
        return header(InstalledModule.HEADER).orElse("");
    }

    boolean hasModuleFolder() {
        return entries.stream().anyMatch(entry -> entry.startsWith("schulhof/"));
    }
}

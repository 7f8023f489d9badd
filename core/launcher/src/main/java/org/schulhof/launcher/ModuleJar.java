package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** A bundle's file, and the name and version it carries. */
record ModuleJar(Path file, String symbolicName, Version version) {

    static ModuleJar read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes header = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = header.getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (name == null) {
                throw new StartFailure("module.noBundle", file);
            }
            return new ModuleJar(
                    file, name.split(";")[0].strip(), Version.parseVersion(header.getValue(Constants.BUNDLE_VERSION)));
        }
    }

    /** A newer version does, and another build of the same version. */
    boolean replaces(ModuleJar stored) throws IOException {
        int order = version.compareTo(stored.version());
        return order > 0 || order == 0 && Files.mismatch(file, stored.file()) >= 0;
    }
}

package org.schulhof.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The truth of which modules are installed: beside each jar a properties file that says whether it
 * runs, and a mark in place of a module that an administrator removed.
 */
record ModuleStore(Path folder) {

    /** Brings the modules of the distribution in, unless the school has a newer one or threw it out. */
    void seed(List<Path> shipped) throws IOException {
        for (Path jar : shipped) {
            seed(ModuleJar.read(jar));
        }
    }

    private void seed(ModuleJar shipped) throws IOException {
        if (Files.exists(folder.resolve(shipped.symbolicName() + ".removed"))) {
            return;
        }
        Path stored = folder.resolve(shipped.symbolicName() + ".jar");
        if (!Files.exists(stored) || shipped.replaces(ModuleJar.read(stored))) {
            Path draft = folder.resolve(shipped.symbolicName() + ".jar.new");
            Files.copy(shipped.file(), draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, stored, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Path state = stateOf(shipped.symbolicName());
        if (!Files.exists(state)) {
            Properties enabled = new Properties();
            enabled.setProperty("enabled", "true");
            try (Writer writer = Files.newBufferedWriter(state)) {
                enabled.store(writer, null);
            }
        }
    }

    List<InstalledModule> installed() throws IOException {
        List<InstalledModule> modules = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                modules.add(new InstalledModule(name, jar, isEnabled(name)));
            }
        }
        modules.sort((a, b) -> a.symbolicName().compareTo(b.symbolicName()));
        return modules;
    }

    private boolean isEnabled(String symbolicName) throws IOException {
        Properties state = new Properties();
        Path file = stateOf(symbolicName);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                state.load(reader);
            }
        }
        return !state.getProperty("enabled", "true").equals("false");
    }

    private Path stateOf(String symbolicName) {
        return folder.resolve(symbolicName + ".properties");
    }

    record InstalledModule(String symbolicName, Path jar, boolean enabled) {}
}

package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.schulhof.kernel.setting.Installation;

/**
 * The folder {@code modules} of the school's data: which modules are installed, and whether they run. The launcher fills a
 * new server from it.
 */
@ApplicationScoped
class ModuleStore {

    private final Installation installation;

    @Inject
    ModuleStore(Installation installation) {
        this.installation = installation;
    }

    Path jar(String symbolicName) {
        return folder().resolve(symbolicName + ".jar");
    }

    /** Takes the jar in, whole or not at all. */
    void put(String symbolicName, Path uploaded) {
        try {
            Path draft = folder().resolve(symbolicName + ".jar.new");
            Files.copy(uploaded, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, jar(symbolicName), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(removedMark(symbolicName));
            setEnabled(symbolicName, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void setEnabled(String symbolicName, boolean enabled) {
        Properties state = new Properties();
        state.setProperty("enabled", Boolean.toString(enabled));
        try (Writer writer = Files.newBufferedWriter(stateOf(symbolicName))) {
            state.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is to run; a module of which nothing is known is. */
    boolean isEnabled(String symbolicName) {
        Properties state = new Properties();
        if (Files.exists(stateOf(symbolicName))) {
            try (Reader reader = Files.newBufferedReader(stateOf(symbolicName))) {
                state.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return !state.getProperty("enabled", "true").equals("false");
    }

    /** Leaves a mark, so that the launcher does not bring a shipped module back. */
    void remove(String symbolicName) {
        try {
            Files.writeString(removedMark(symbolicName), "");
            Files.deleteIfExists(jar(symbolicName));
            Files.deleteIfExists(stateOf(symbolicName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return installation.data().resolve("modules");
    }

    private Path stateOf(String symbolicName) {
        return folder().resolve(symbolicName + ".properties");
    }

    private Path removedMark(String symbolicName) {
        return folder().resolve(symbolicName + ".removed");
    }
}

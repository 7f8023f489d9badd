package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.schulhof.kernel.setting.Installation;

/**
 * The folder {@code modules} of the school's data: which modules are installed, whether they run, and whom the school
 * trusts. The launcher fills a new server from it.
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

    /** Certificates of those whose signature the school trusts: the files {@code trusted/*.crt}. */
    Set<X509Certificate> trusted() throws IOException {
        Path trusted = folder().resolve("trusted");
        Set<X509Certificate> certificates = new HashSet<>();
        if (Files.isDirectory(trusted)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(trusted, "*.crt")) {
                for (Path file : files) {
                    certificates.add(read(file));
                }
            }
        }
        return certificates;
    }

    private static X509Certificate read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        } catch (CertificateException e) {
            throw new IOException(file + " is no certificate", e);
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

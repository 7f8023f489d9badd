package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.install.CertificateRefusedException.Reason;
import org.schulhof.kernel.setting.Installation;

/**
 * Whose signature under a module needs no second confirmation: the certificates in the folder {@code modules/trusted} of
 * the school's data. Signers themselves may be in there, or who has certified them. For administrators only (R14); audited.
 */
@ApplicationScoped
public class TrustedSigners {

    private static final Logger LOG = Logger.getLogger(TrustedSigners.class.getName());
    private static final String FILES = "*.{crt,pem}";
    private static final int MAX_BYTES = 64 << 10;

    private final Access access;
    private final Audit audit;
    private final Installation installation;
    private final Clock clock;

    @Inject
    public TrustedSigners(Access access, Audit audit, Installation installation, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.installation = installation;
        this.clock = clock;
    }

    public List<TrustedSigner> all() {
        requireRight();
        return read().values().stream()
                .map(TrustedSigner::of)
                .distinct()
                .sorted(Comparator.comparing(TrustedSigner::subject).thenComparing(TrustedSigner::fingerprint))
                .toList();
    }

    /**
     * Trusts one more.
     *
     * @param content an X.509 certificate, binary or as PEM
     * @throws CertificateRefusedException if it is none, or not valid now, or trusted already
     */
    public TrustedSigner trust(InputStream content) throws IOException {
        requireRight();
        X509Certificate certificate = parse(content);
        TrustedSigner signer = TrustedSigner.of(certificate);
        if (!signer.isValidAt(clock.instant())) {
            throw new CertificateRefusedException(Reason.NOT_VALID_NOW);
        }
        if (read().containsValue(certificate)) {
            throw new CertificateRefusedException(Reason.ALREADY_TRUSTED);
        }
        write(certificate, signer.fingerprint());
        audit.record("signer.trust", nameOf(signer), null, signer.fingerprint());
        return signer;
    }

    /** Modules that are installed already stay. */
    public void distrust(String fingerprint) throws IOException {
        requireRight();
        for (Map.Entry<Path, X509Certificate> trusted : read().entrySet()) {
            TrustedSigner signer = TrustedSigner.of(trusted.getValue());
            if (signer.fingerprint().equals(fingerprint)) {
                Files.deleteIfExists(trusted.getKey());
                audit.record("signer.distrust", nameOf(signer), fingerprint, null);
            }
        }
    }

    /** Those that are valid now. */
    Set<X509Certificate> certificates() {
        return read().values().stream()
                .filter(certificate -> TrustedSigner.of(certificate).isValidAt(clock.instant()))
                .collect(Collectors.toSet());
    }

    /** Somebody may have put a file in there by hand: one that can't be read makes nobody trusted, and stops nothing. */
    private Map<Path, X509Certificate> read() {
        Map<Path, X509Certificate> certificates = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), FILES)) {
            for (Path file : files) {
                try (InputStream content = Files.newInputStream(file)) {
                    certificates.put(file, parse(content));
                } catch (CertificateRefusedException e) {
                    LOG.log(Level.WARNING, e, () -> file + " is no certificate; nobody is trusted for it");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return certificates;
    }

    private static X509Certificate parse(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_BYTES);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException e) {
            throw new CertificateRefusedException(Reason.UNREADABLE, e);
        }
    }

    private void write(X509Certificate certificate, String fingerprint) throws IOException {
        Path file = folder().resolve(fingerprint.replace(":", "").toLowerCase(Locale.ROOT) + ".crt");
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, certificate.getEncoded());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (CertificateEncodingException e) {
            throw new CertificateRefusedException(Reason.UNREADABLE, e);
        }
    }

    /** The audit's subject has 200 characters. */
    private static String nameOf(TrustedSigner signer) {
        return signer.subject().substring(0, Math.min(200, signer.subject().length()));
    }

    private Path folder() throws IOException {
        return Files.createDirectories(installation.data().resolve("modules").resolve("trusted"));
    }

    private void requireRight() {
        access.requireRight(CoreRight.MODULES_INSTALL.rightName());
    }
}

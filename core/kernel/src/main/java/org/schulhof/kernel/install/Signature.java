package org.schulhof.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.schulhof.kernel.install.Finding.Kind;

/** Who signed a jar. Only somebody who signed all of it counts. */
final class Signature {

    private final Path jar;
    private final Set<X509Certificate> trusted;
    private final Instant now;

    /** @param now a signature counts while the signer's certificate is valid */
    Signature(Path jar, Set<X509Certificate> trusted, Instant now) {
        this.jar = jar;
        this.trusted = trusted;
        this.now = now;
    }

    Finding check() throws IOException {
        Set<CodeSigner> signers;
        try {
            signers = signersOfAll();
        } catch (SecurityException e) {
            return Finding.of(Kind.TAMPERED);
        }
        return signers.stream()
                .filter(signer -> isTrusted(signer.getSignerCertPath()))
                .findFirst()
                .map(signer -> Finding.of(Kind.SIGNED_BY_TRUSTED, nameOf(signer)))
                .orElseGet(() -> signers.isEmpty()
                        ? Finding.of(Kind.UNSIGNED)
                        : new Finding(
                                Kind.SIGNED_BY_STRANGER,
                                signers.stream().map(Signature::nameOf).toList()));
    }

    private Set<CodeSigner> signersOfAll() throws IOException {
        Set<CodeSigner> signers = null;
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.isDirectory() || isSignatureFile(entry.getName())) {
                    continue;
                }
                // A signer is known only once the entry was read
                try (InputStream content = file.getInputStream(entry)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
                Set<CodeSigner> ofEntry = entry.getCodeSigners() == null
                        ? Set.of()
                        : Arrays.stream(entry.getCodeSigners()).collect(Collectors.toSet());
                if (signers == null) {
                    signers = new HashSet<>(ofEntry);
                } else {
                    signers.retainAll(ofEntry);
                }
            }
        }
        return signers == null ? Set.of() : signers;
    }

    private boolean isTrusted(CertPath path) {
        List<X509Certificate> chain =
                path.getCertificates().stream().map(X509Certificate.class::cast).toList();
        X509Certificate signer = chain.get(0);
        return trusted.contains(signer) ? TrustedSigner.of(signer).isValidAt(now) : isCertifiedByTrusted(chain);
    }

    private boolean isCertifiedByTrusted(List<X509Certificate> chain) {
        if (trusted.isEmpty()) {
            return false;
        }
        // A path ends below the one that is trusted, whoever has certified that one
        List<X509Certificate> below = chain.stream()
                .takeWhile(certificate -> !trusted.contains(certificate))
                .toList();
        try {
            PKIXParameters parameters = new PKIXParameters(trusted.stream()
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException notTheirs) {
            return false;
        }
    }

    private static String nameOf(CodeSigner signer) {
        return ((X509Certificate) signer.getSignerCertPath().getCertificates().get(0))
                .getSubjectX500Principal()
                .getName();
    }

    private static boolean isSignatureFile(String entry) {
        String name = entry.toUpperCase(Locale.ROOT);
        return name.matches("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*|MANIFEST\\.MF)");
    }
}

package org.schulhof.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/** A certificate with its chain, and its key, as certification authorities hand them out: in PEM. */
record TlsFiles(Path certificate, Path key) {

    static Optional<TlsFiles> of(@Nullable Path certificate, @Nullable Path key) {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new StartFailure("tls.both");
        }
        return Optional.of(new TlsFiles(certificate, key));
    }

    /** Refuses what no browser would accept, before anything is started with it. */
    TlsIdentity read(Instant now) throws IOException {
        TlsIdentity identity = new TlsIdentity(readKey(), readChain());
        X509Certificate own = identity.chain().get(0);
        if (!identity.keyFits()) {
            throw new StartFailure("tls.mismatch", certificate, key);
        }
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw new StartFailure(e, "tls.expired", certificate, own.getNotAfter());
        } catch (CertificateNotYetValidException e) {
            throw new StartFailure(e, "tls.notYet", certificate, own.getNotBefore());
        }
        return identity;
    }

    private List<X509Certificate> readChain() throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (Object object : readPem(certificate, "tls.noCertificate")) {
                if (object instanceof X509CertificateHolder holder) {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                }
            }
        } catch (CertificateException e) {
            throw new StartFailure(e, "tls.noCertificate", certificate);
        }
        if (chain.isEmpty()) {
            throw new StartFailure("tls.noCertificate", certificate);
        }
        return chain;
    }

    private PrivateKey readKey() throws IOException {
        for (Object object : readPem(key, "tls.noKey")) {
            if (object instanceof PrivateKeyInfo info) {
                return toKey(info);
            } else if (object instanceof PEMKeyPair pair) {
                return toKey(pair.getPrivateKeyInfo());
            } else if (object instanceof PKCS8EncryptedPrivateKeyInfo || object instanceof PEMEncryptedKeyPair) {
                throw new StartFailure("tls.keyProtected", key);
            }
        }
        throw new StartFailure("tls.noKey", key);
    }

    private PrivateKey toKey(PrivateKeyInfo info) {
        try {
            return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (IOException e) {
            throw new StartFailure(e, "tls.noKey", key);
        }
    }

    private static List<Object> readPem(Path file, String otherwise) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new StartFailure("tls.unreadable", file);
        }
        List<Object> objects = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                objects.add(object);
            }
        } catch (IOException e) {
            // The parser says so of what is damaged as well
            throw new StartFailure(e, otherwise, file);
        }
        return objects;
    }
}

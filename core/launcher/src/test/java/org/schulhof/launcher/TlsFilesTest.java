package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsFilesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    private Certificates certificates;

    @BeforeEach
    void inAFolder() {
        certificates = new Certificates(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void aCertificateAndItsKeyAreRead(String algorithm) throws IOException {
        KeyPair keys = Certificates.keys(algorithm);
        TlsFiles files = new TlsFiles(valid(keys), certificates.pem("key.pem", keys.getPrivate()));

        assertThat(files.read(NOW).keyFits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aKeyInTheFormOfPkcs8IsRead(String algorithm) throws IOException {
        KeyPair keys = Certificates.keys(algorithm);
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded());
        Path key = certificates.pem("key.pem", new PKCS8Generator(info, null));

        assertThat(Files.readString(key)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(new TlsFiles(valid(keys), key).read(NOW).keyFits()).isTrue();
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws IOException {
        Path certificate = valid(Certificates.keys("RSA"));
        for (String algorithm : new String[] {"RSA", "EC"}) {
            Path other =
                    certificates.pem("key.pem", Certificates.keys(algorithm).getPrivate());
            assertRefused(new TlsFiles(certificate, other), "does not belong to");
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws IOException {
        KeyPair keys = Certificates.keys("EC");
        Path key = certificates.pem("key.pem", keys.getPrivate());

        Path expired = certificates.certificate(keys, NOW.minus(YEAR), NOW.minusSeconds(1));
        assertRefused(new TlsFiles(expired, key), "expired on");

        Path future = certificates.certificate(keys, NOW.plusSeconds(1), NOW.plus(YEAR));
        assertRefused(new TlsFiles(future, key), "not valid before");
    }

    @Test
    void aProtectedKeyIsRefused() throws IOException, OperatorCreationException {
        KeyPair keys = Certificates.keys("RSA");
        Path key = certificates.pem(
                "key.pem",
                new JcaPKCS8Generator(
                        keys.getPrivate(),
                        new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                                .setProvider(new BouncyCastleProvider())
                                .setPassword("secret".toCharArray())
                                .build()));

        assertRefused(new TlsFiles(valid(keys), key), "protected by a passphrase");
    }

    @Test
    void filesOfSomethingElseAreRefused() throws IOException {
        KeyPair keys = Certificates.keys("EC");
        Path certificate = valid(keys);
        Path key = certificates.pem("key.pem", keys.getPrivate());
        Path damaged = Files.writeString(
                folder.resolve("damaged"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertRefused(new TlsFiles(key, key), "no certificate in");
        assertRefused(new TlsFiles(damaged, key), "no certificate in");
        assertRefused(new TlsFiles(certificate, certificate), "no private key in");
        assertRefused(new TlsFiles(folder.resolve("missing"), key), "can't be read");
        assertRefused(new TlsFiles(certificate, folder), "can't be read");
    }

    @Test
    void oneWithoutTheOtherIsRefused() {
        assertThat(TlsFiles.of(null, null)).isEmpty();
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> TlsFiles.of(folder, null))
                .withMessageContaining("--tls-key");
    }

    @Test
    void theServersKeyStoreHoldsTheKeyWhileItIsUsedOnly() throws IOException, GeneralSecurityException {
        KeyPair keys = Certificates.keys("EC");
        TlsIdentity identity = new TlsFiles(valid(keys), certificates.pem("key.pem", keys.getPrivate())).read(NOW);
        Path file = folder.resolve("keystore.p12");
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            empty.store(out, "changeit".toCharArray());
        }
        DomainKeyStore store = new DomainKeyStore(file);

        store.replaceIdentity(Optional.of(identity));
        assertThat(keyIn(file)).isEqualTo(identity.key());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        store.replaceIdentity(Optional.empty());
        assertThat(keyIn(file)).isNull();
    }

    private static Object keyIn(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        return store.getKey("schulhof", "changeit".toCharArray());
    }

    private Path valid(KeyPair keys) throws IOException {
        return certificates.certificate(keys, NOW.minusSeconds(60), NOW.plus(YEAR));
    }

    private static void assertRefused(TlsFiles files, String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> files.read(NOW))
                .withMessageContaining(sentence);
    }
}

package org.schulhof.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Somebody's key, made by the JDK's own tool as a module's maker would make it. */
final class SigningKey {

    private static final String PASSWORD = "changeit";

    private final PrivateKey key;
    private final CertPath path;

    private SigningKey(PrivateKey key, CertPath path) {
        this.key = key;
        this.path = path;
    }

    /** One that certifies itself. */
    static SigningKey of(String name, String... options) {
        return new KeyTool().make("self", "CN=" + name, options).read("self");
    }

    /** One that somebody else has certified. */
    static SigningKey certifiedBy(String authority, String name) {
        return new KeyTool()
                .make("authority", "CN=" + authority, "-ext", "bc:c=ca:true")
                .make("self", "CN=" + name, "-signer", "authority")
                .read("self");
    }

    X509Certificate certificate() {
        return (X509Certificate) path.getCertificates().get(0);
    }

    X509Certificate authority() {
        return (X509Certificate)
                path.getCertificates().get(path.getCertificates().size() - 1);
    }

    Path sign(Path jar) {
        Path signed = jar.resolveSibling("signed-" + jar.getFileName());
        try (ZipFile content = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key, path).build().sign(content, out);
            return signed;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class KeyTool {

        private final Path store;

        KeyTool() {
            try {
                store = Files.createTempDirectory("keys").resolve("keys.p12");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        KeyTool make(String alias, String name, String... options) {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    PASSWORD,
                    "-alias",
                    alias,
                    "-dname",
                    name,
                    "-keyalg",
                    "EC"));
            line.addAll(Arrays.asList(options));
            try {
                Process process =
                        new ProcessBuilder(line).redirectErrorStream(true).start();
                String output = new String(process.getInputStream().readAllBytes());
                if (process.waitFor() != 0) {
                    throw new AssertionError(output);
                }
                return this;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        SigningKey read(String alias) {
            try (InputStream content = Files.newInputStream(store)) {
                KeyStore keys = KeyStore.getInstance("PKCS12");
                keys.load(content, PASSWORD.toCharArray());
                CertPath path = CertificateFactory.getInstance("X.509")
                        .generateCertPath(Arrays.asList(keys.getCertificateChain(alias)));
                return new SigningKey((PrivateKey) keys.getKey(alias, PASSWORD.toCharArray()), path);
            } catch (IOException | GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }
}

package org.schulhof.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Where the server looks for its certificate. Payara's password is no secret: only the folder's owner may read it. */
record DomainKeyStore(Path file) {

    static final String ALIAS = "schulhof";

    private static final char[] PASSWORD = "changeit".toCharArray();

    void replaceIdentity(Optional<TlsIdentity> identity) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(draft)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            if (store.containsAlias(ALIAS)) {
                store.deleteEntry(ALIAS);
            }
            if (identity.isPresent()) {
                X509Certificate[] chain = identity.get().chain().toArray(X509Certificate[]::new);
                store.setKeyEntry(ALIAS, identity.get().key(), PASSWORD, chain);
            }
            store.store(out, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

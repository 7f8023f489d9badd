package org.schulhof.kernel.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.schulhof.kernel.setting.Installation;

/** Closes secrets that have to be read again, so that a copy of the database alone does not tell them (AES-GCM). */
@ApplicationScoped
class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Installation installation;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecretBox(Installation installation) {
        this.installation = installation;
    }

    byte[] close(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] closed = cipher.doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if it was not closed with this portal's key */
    byte[] open(byte[] closed) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, closed, 0, NONCE_BYTES));
            return cipher.doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + file() + " is not the one that closed this secret", e);
        }
    }

    private synchronized SecretKey key() {
        try {
            if (!Files.exists(file())) {
                create();
            }
            return new SecretKeySpec(Files.readAllBytes(file()), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path draft = Files.createTempFile(
                installation.data(),
                "second-factor",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, key, StandardOpenOption.SYNC);
        try {
            Files.move(draft, file());
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        }
    }

    private Path file() {
        return installation.data().resolve("second-factor.key");
    }
}

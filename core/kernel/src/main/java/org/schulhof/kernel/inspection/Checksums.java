package org.schulhof.kernel.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as {@code sha256sum} writes it. */
final class Checksums {

    private Checksums() {}

    static String of(SpooledFile file) throws IOException {
        MessageDigest digest = digest();
        file.copyTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return hex(digest);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.schulhof.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes seals that nobody can make who has the database alone: its file lies in the data folder. */
public final class SealKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private SealKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Empty if there is no such file, or no key in it. */
    public static Optional<SealKey> find(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String hex = Files.readString(file).strip();
        return hex.matches("[0-9a-f]{" + 2 * BYTES + "}")
                ? Optional.of(new SealKey(HexFormat.of().parseHex(hex)))
                : Optional.empty();
    }

    /** A new key, kept in the file. */
    public static SealKey create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        new PrivateFile(file).write(HexFormat.of().formatHex(bytes) + "\n");
        return new SealKey(bytes);
    }

    Seal seal(SealedLog log, Head previous, long number, BlockContent block) {
        String content = block.hash();
        String hash = hash(
                "seal", previous.hash(), log.id(), number, block.firstAt(), block.lastAt(), block.entries(), content);
        return new Seal(log, number, block.firstAt(), block.lastAt(), block.entries(), content, hash, null);
    }

    boolean hasMade(Seal seal, Head previous) {
        return isSame(
                seal.hash(),
                hash(
                        "seal",
                        previous.hash(),
                        seal.log().id(),
                        seal.number(),
                        seal.firstAt(),
                        seal.lastAt(),
                        seal.entries(),
                        seal.content()));
    }

    /** That retention took the entries of this seal. */
    String erasureOf(Seal seal) {
        return hash("erased", seal.log().id(), seal.number(), seal.hash());
    }

    boolean hasErased(Seal seal) {
        return seal.erasure() != null && isSame(seal.erasure(), erasureOf(seal));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(one), HexFormat.of().parseHex(other));
    }

    private String hash(Object... values) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            Fields.write(mac::update, values);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}

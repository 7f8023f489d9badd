package org.schulhof.kernel.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A random secret that the portal made itself, with at least 128 bits of chance. Nobody guesses one, so a fast hash of it is
 * kept, by which it is found again.
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    /** Without l and o, which look like 1 and 0. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";

    private static final int GROUPS = 7;
    private static final int GROUP_LENGTH = 4;

    /** 256 bits for a program, in letters that need no quoting. */
    public static Secret forPrograms() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** 128 bits in groups of letters that somebody can type into a phone. */
    public static Secret forTyping() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Secret(text.toString());
    }

    /** One of {@link #forTyping} as somebody typed it: groups, blanks and capitals make no difference. */
    public static Secret typed(String text) {
        String letters = text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return new Secret(letters.replaceAll("(.{" + GROUP_LENGTH + "})(?=.)", "$1-"));
    }

    /** By which it is found again. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "a secret";
    }
}

package org.schulhof.kernel.credential;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Makes passwords that can't be guessed and can be read from paper or a screen: for instance {@code Kxm4-p7tq-w9rzb}. No characters
 * that look alike, no vowels that could make words; 62 bits. They satisfy R3.
 */
public final class OneTimePassword {

    private static final String FIRST = "BCDFGHJKMNPQRSTVWXYZ";
    private static final String LETTERS = "bcdfghjkmnpqrstvwxyz";
    private static final String DIGITS = "23456789";
    private static final String FURTHER = LETTERS + DIGITS;
    private static final int FURTHER_COUNT = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    public static String next() {
        return next(RANDOM);
    }

    static String next(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        do {
            password.setLength(0);
            password.append(any(FIRST, random));
            for (int i = 1; i <= FURTHER_COUNT; i++) {
                password.append(i == 4 || i == 8 ? "-" : "").append(any(FURTHER, random));
            }
        } while (lacks(password, LETTERS) || lacks(password, DIGITS));
        return password.toString();
    }

    private static char any(String characters, RandomGenerator random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private static boolean lacks(CharSequence password, String characters) {
        return password.chars().noneMatch(c -> characters.indexOf(c) >= 0);
    }
}

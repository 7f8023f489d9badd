package org.schulhof.kernel.fault;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Numbers under which a fault is in the log and told to the person who met it. */
public final class FaultNumber {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int DIGITS = 8;

    private FaultNumber() {}

    /** A number like {@code 4821-0937}. */
    public static String next() {
        String digits = String.format("%0" + DIGITS + "d", RANDOM.nextInt((int) Math.pow(10, DIGITS)));
        return digits.substring(0, DIGITS / 2) + "-" + digits.substring(DIGITS / 2);
    }
}

package org.schulhof.portal.frame;

/** The twelve hues of the tokens. A page may not carry styles of its own, so a hue is the name of a rule. */
public final class Hue {

    private static final int STEP = 30;
    private static final int STEPS = 12;

    private Hue() {}

    /** The value of {@code data-hue} nearest to a hue in degrees; negative ones are grey. */
    public static String step(int degrees) {
        return degrees < 0 ? "grey" : Integer.toString(Math.round(degrees / (float) STEP) % STEPS * STEP);
    }

    /** A hue that stays with a person or a thing, so that they are found again by their colour. */
    public static String of(long id) {
        return Integer.toString(Math.floorMod(id * 7, STEPS) * STEP);
    }
}

package org.schulhof.kernel.scan;

/**
 * What is known about a content.
 *
 * @param detail what was found in it, or why nothing is known; empty otherwise
 */
public record Verdict(Kind kind, String detail) {

    private static final int LONGEST = 200;

    /** Nobody asked: the school has no scanner, or the portal has made the content itself. */
    public static final Verdict UNASKED = new Verdict(Kind.UNASKED, "");

    public static final Verdict CLEAN = new Verdict(Kind.CLEAN, "");

    public Verdict {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    static Verdict unknown(String why) {
        return new Verdict(Kind.UNKNOWN, why);
    }

    /** By clamd's answer about a stream. */
    static Verdict of(String answer) {
        if (answer.endsWith(" OK")) {
            return CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            String found = answer.substring(0, answer.length() - " FOUND".length());
            return new Verdict(Kind.INFECTED, found.replaceFirst("^stream: ", ""));
        }
        return unknown(answer);
    }

    public boolean isInfected() {
        return kind == Kind.INFECTED;
    }

    public boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** Whether it may be handed out, and if not, whether it ever will. */
    public enum Kind {
        UNASKED,
        CLEAN,
        INFECTED,
        /** The scanner did not answer, or could not look into it. */
        UNKNOWN
    }
}

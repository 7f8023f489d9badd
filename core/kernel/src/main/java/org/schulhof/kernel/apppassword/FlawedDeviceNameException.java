package org.schulhof.kernel.apppassword;

/** A device can't be called so. Nothing changed. */
public final class FlawedDeviceNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Flaw {
        MISSING,
        TOO_LONG,
        UNREADABLE
    }

    private final Flaw flaw;

    FlawedDeviceNameException(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}

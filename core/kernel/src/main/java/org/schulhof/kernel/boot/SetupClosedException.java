package org.schulhof.kernel.boot;

/** The link to set up the portal is not open. */
public final class SetupClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SetupClosedException() {
        super("The portal is set up, or the link is not the one that was printed");
    }
}

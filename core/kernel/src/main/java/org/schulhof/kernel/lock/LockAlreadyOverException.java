package org.schulhof.kernel.lock;

/** A lock was to end before it began. */
public final class LockAlreadyOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LockAlreadyOverException() {
        super("The end of the lock has passed already");
    }
}

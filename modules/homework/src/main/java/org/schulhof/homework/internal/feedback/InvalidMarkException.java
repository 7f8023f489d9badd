package org.schulhof.homework.internal.feedback;

/** Points or mark are too long. Nothing was changed. */
public final class InvalidMarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

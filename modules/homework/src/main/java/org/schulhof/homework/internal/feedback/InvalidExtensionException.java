package org.schulhof.homework.internal.feedback;

/** More time ends after the deadline and in the future. Nothing was changed. */
public final class InvalidExtensionException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

package org.schulhof.api.file;

/** Somebody has begun more uploads than anybody needs at once. Nothing was stored. */
public final class TooManyUploadsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    public TooManyUploadsException(int most) {
        super("More than " + most + " uploads");
        this.most = most;
    }

    public int most() {
        return most;
    }
}

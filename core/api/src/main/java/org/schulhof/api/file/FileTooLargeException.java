package org.schulhof.api.file;

/** The content is larger than allowed. Nothing was stored. */
public final class FileTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long maxBytes;

    /** Made by the portal. */
    public FileTooLargeException(long maxBytes) {
        super("More than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    /** How many bytes are allowed. */
    public long maxBytes() {
        return maxBytes;
    }
}

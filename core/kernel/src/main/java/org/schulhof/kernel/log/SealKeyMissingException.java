package org.schulhof.kernel.log;

import java.nio.file.Path;

/** There are seals, but the key that made them is not where it was. */
public final class SealKeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealKeyMissingException(Path file) {
        super("The logs are not sealed any more: their key is missing in " + file);
    }
}

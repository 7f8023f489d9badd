package org.schulhof.kernel.consent;

import org.schulhof.api.access.NotFoundException;

/** There is no such text, or not this version. */
public final class UnknownTextException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownTextException(String agreement) {
        super("text of " + agreement);
    }

    public UnknownTextException(Agreement agreement, int number) {
        super("version " + number + " of " + agreement);
    }
}

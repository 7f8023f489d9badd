package org.schulhof.kernel.privacy;

import org.schulhof.api.access.NotFoundException;

/** There is no receipt of this number. */
public final class UnknownReceiptException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownReceiptException(long number) {
        super("receipt " + number);
    }
}

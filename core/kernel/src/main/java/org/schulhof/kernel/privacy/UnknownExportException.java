package org.schulhof.kernel.privacy;

import org.schulhof.api.access.NotFoundException;

/** The current person has no copy of this number to fetch. */
public final class UnknownExportException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownExportException(long number) {
        super("export " + number);
    }
}

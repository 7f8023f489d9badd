package org.schulhof.kernel.inspection;

import org.schulhof.api.access.NotFoundException;

/** There is no such report. */
public final class UnknownReportException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownReportException(long id) {
        super("report " + id);
    }
}

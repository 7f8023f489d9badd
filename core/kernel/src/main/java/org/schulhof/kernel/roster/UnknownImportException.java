package org.schulhof.kernel.roster;

import org.schulhof.api.access.NotFoundException;

/** There is no such import, or somebody else has confirmed it. */
public final class UnknownImportException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownImportException(long jobId) {
        super("import " + jobId);
    }
}

package org.schulhof.kernel.attachment;

import org.schulhof.api.access.NotFoundException;

/** No module keeps people's files at the moment, or it is closed to the current person. */
public final class NoPersonalFilesException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    NoPersonalFilesException() {
        super("personal files");
    }
}

package org.schulhof.api.file;

import org.schulhof.api.access.NotFoundException;

/** There is no such upload of the current person's any more. */
public final class UnknownUploadException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownUploadException(String id) {
        super("upload " + id);
    }
}

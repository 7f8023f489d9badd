package org.schulhof.kernel.install;

import java.util.UUID;
import org.schulhof.api.access.NotFoundException;

/** The upload was installed already, or forgotten. */
public final class UnknownUploadException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownUploadException(UUID id) {
        super("There is no upload " + id);
    }
}

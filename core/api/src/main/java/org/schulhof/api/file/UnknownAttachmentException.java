package org.schulhof.api.file;

/** A file that shall be attached is not there any more (files not saved are kept for a day), or is not the writer's. */
public final class UnknownAttachmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownAttachmentException(long id) {
        super("Attachment " + id);
    }
}

package org.schulhof.addressbook.internal.contact;

/** Programs would take two contacts for one, or one for another (RFC 6352, 6.3.2.1); nothing was changed. */
public final class UidConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String resource;

    UidConflictException(String resource) {
        super("The UID belongs to " + resource);
        this.resource = resource;
    }

    /** Of the contact that has the UID. */
    public String resource() {
        return resource;
    }
}

package org.schulhof.calendar.internal.entry;

/** An entry has the same UID at another place, or another UID at the same; nothing was changed. */
public final class UidConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    UidConflictException(String name) {
        super("UID is in use, or another one");
        this.name = name;
    }

    /** Of the entry that is there. */
    public String name() {
        return name;
    }
}

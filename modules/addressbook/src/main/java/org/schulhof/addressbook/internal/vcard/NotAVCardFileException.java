package org.schulhof.addressbook.internal.vcard;

/** There is no vCard in the file, or it is larger than is read; nothing was changed. */
public final class NotAVCardFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    NotAVCardFileException(boolean tooLarge) {
        super(tooLarge ? "Too large" : "No vCard");
        this.tooLarge = tooLarge;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }
}

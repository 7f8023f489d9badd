package org.schulhof.api.file;

/** The school's virus scanner has found something in what somebody brings. Nothing was stored. */
public final class InfectedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param finding as the scanner calls it */
    public InfectedFileException(String finding) {
        super(finding);
    }

    public String finding() {
        return getMessage();
    }
}

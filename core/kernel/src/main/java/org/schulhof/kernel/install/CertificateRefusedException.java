package org.schulhof.kernel.install;

/** A file was offered as the certificate of somebody to be trusted, and is none that can be. Nothing was changed. */
public final class CertificateRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    CertificateRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    CertificateRefusedException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Its message is {@code signers.refused.<name>} of the portal's texts. */
    public enum Reason {
        UNREADABLE,
        ALREADY_TRUSTED,
        /** Expired, or not valid yet. */
        NOT_VALID_NOW
    }
}

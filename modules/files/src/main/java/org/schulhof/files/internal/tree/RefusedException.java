package org.schulhof.files.internal.tree;

/** What somebody wants cannot be. Nothing was changed. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** They see it, and may not change it. */
        READ_ONLY,
        NAME_EMPTY,
        NAME_TOO_LONG,
        /** No name that every system of people's own could save. */
        NAME_UNFIT,
        NAME_TAKEN,
        /** A folder into itself or below. */
        INTO_ITSELF,
        TOO_DEEP,
        TOO_MANY,
        /** More files and folders than are copied in one step. */
        COPY_TOO_LARGE,
        QUOTA,
        NOT_A_FOLDER,
        NOT_A_FILE,
        /** The root of a person's or a group's files. */
        ROOT,
        /** Somebody else has locked it. */
        LOCKED,
        /** It is not in the state any more that the caller knew. */
        CHANGED,
        /** A share with somebody whom one can't share with. */
        NOBODY,
        END_PASSED,
        /** A download of more than may be fetched at once (R37). */
        TOO_LARGE
    }
}

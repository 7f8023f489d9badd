package org.schulhof.kernel.privacy;

/** How far an erasure is. */
public enum ErasureState {
    /** Its day has not come yet. */
    WAITING,
    /** Something such as an open case keeps it back. */
    HELD,
    RUNNING,
    /** Modules that do not run, or that failed, still have to erase. */
    INCOMPLETE,
    /** All is erased but for what opens the account, so that the person can read the receipt there. */
    ACCESS_LEFT,
    DONE,
    /** Taken back before it began. */
    CANCELLED;

    /** Whether something may be gone already. */
    public boolean isBegun() {
        return this == RUNNING || this == INCOMPLETE || this == ACCESS_LEFT || this == DONE;
    }

    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }
}

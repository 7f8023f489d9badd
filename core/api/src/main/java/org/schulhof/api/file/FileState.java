package org.schulhof.api.file;

/** Whether a file can be read. */
public enum FileState {
    READY,
    /** It waits for the school's virus scanner. */
    WAITING,
    /** The scanner has found something in it; nobody gets it any more. */
    INFECTED
}

package org.schulhof.kernel.recovery;

/** How somebody at the desk was recognised. Its messages are {@code recognition.<name>}. */
public enum Recognition {
    KNOWN,
    ID_CARD,
    PUPIL_CARD
}

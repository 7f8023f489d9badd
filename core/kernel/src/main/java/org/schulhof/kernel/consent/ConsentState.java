package org.schulhof.kernel.consent;

/** How it stands with a consent. */
public enum ConsentState {
    GIVEN,
    /** Somebody who has a say has refused or withdrawn it. */
    REFUSED,
    /** Not all who have to decide have decided. */
    OPEN
}

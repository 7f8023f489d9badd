package org.schulhof.kernel.recovery;

import java.time.Instant;

/**
 * A one-time password, to be shown once.
 *
 * @param expiresAt after which it opens nothing any more
 */
public record IssuedPassword(String password, Instant expiresAt) {

    /** Never with the password. */
    @Override
    public String toString() {
        return "issued until " + expiresAt;
    }
}

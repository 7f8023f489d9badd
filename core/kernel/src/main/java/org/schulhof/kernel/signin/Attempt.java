package org.schulhof.kernel.signin;

import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;

/**
 * Somebody tries to sign in.
 *
 * @param account as typed
 * @param address where it comes from
 * @param device what the browser shows that has signed in here before, null if nothing
 */
public record Attempt(
        String account,
        String password,
        Protocol protocol,
        String address,
        @Nullable String device) {

    /** Never with the password. */
    @Override
    public String toString() {
        return account + " from " + address;
    }
}

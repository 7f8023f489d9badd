package org.schulhof.kernel.session;

import java.util.Optional;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.person.Account;

/** What a request of somebody who has signed in finds: their account, or why they are not signed in any more. */
public sealed interface Visit {

    /**
     * @param secondFactorDue whether the school demands a second factor that the person has not set up
     * @param toBeNoted whether {@link Sessions#touch} is due
     */
    record Open(Account account, boolean secondFactorDue, boolean toBeNoted) implements Visit {}

    /** @param lock if it was the lock of the account that ended it */
    record Over(SessionEnd why, Optional<AccountLock> lock) implements Visit {}
}

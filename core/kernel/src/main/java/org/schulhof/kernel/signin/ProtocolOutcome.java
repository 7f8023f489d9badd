package org.schulhof.kernel.signin;

import java.time.Duration;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Mandate;

/** What became of a request that shows a token or an app password. */
public sealed interface ProtocolOutcome {

    /** @param mandate by which the person acts, and which limits their rights */
    record Accepted(Account account, Mandate mandate) implements ProtocolOutcome {}

    /** It does not exist, has ended, or its owner may not use it now: nobody is told which. */
    record Refused() implements ProtocolOutcome {}

    /** It was wrong again; the next wrong one is looked at after this time. */
    record TooEarly(Duration delay) implements ProtocolOutcome {}

    /** It is right, the account is locked (R10). */
    record Locked(AccountLock lock) implements ProtocolOutcome {}
}

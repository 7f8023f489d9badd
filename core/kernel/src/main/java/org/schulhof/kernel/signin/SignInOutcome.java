package org.schulhof.kernel.signin;

import java.time.Duration;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.lock.AccountLock;

/** What became of an attempt to sign in. */
public sealed interface SignInOutcome {

    /** @param device what the browser should show the next time, so that others' guesses do not delay it */
    record Welcome(Person person, String device) implements SignInOutcome {}

    /** The password is right, and the account has a second factor: {@link SignIn#verifyCode} comes next. */
    record CodeDue(Person person) implements SignInOutcome {}

    /** The account does not exist, the password is another one or has expired, or the person has left: nobody is told which. */
    record Refused() implements SignInOutcome {}

    /** Nothing was looked at; the attempt may be repeated after this time. */
    record TooEarly(Duration delay) implements SignInOutcome {}

    /** The password is right, the account is locked (R10). */
    record Locked(AccountLock lock) implements SignInOutcome {}
}

package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.credential.PasswordPolicy;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.secondfactor.SecondFactors;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInThrottle.Source;

/** Tells who signs in. The same answer in the same time for a wrong password and an unknown account. */
@ApplicationScoped
public class SignIn {

    private static final Duration WHILE_FULL = Duration.ofSeconds(2);

    private final EntityManager entityManager;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final SignInThrottle throttle;
    private final HashingQueue queue;
    private final AccountLocks locks;
    private final SecondFactors factors;
    private final SignInLog log;
    private final Clock clock;

    @Inject
    public SignIn(
            EntityManager entityManager,
            Passwords passwords,
            KnownDevices devices,
            SignInThrottle throttle,
            HashingQueue queue,
            AccountLocks locks,
            SecondFactors factors,
            SignInLog log,
            Clock clock) {
        this.entityManager = entityManager;
        this.passwords = passwords;
        this.devices = devices;
        this.throttle = throttle;
        this.queue = queue;
        this.locks = locks;
        this.factors = factors;
        this.log = log;
        this.clock = clock;
    }

    /** Looks at an attempt, unless too many have failed, and logs it (R7). Keeps when and from where people signed in (R8). */
    @Transactional
    public SignInOutcome verify(Attempt attempt) {
        String account = attempt.account().strip().toLowerCase(Locale.ROOT);
        @Nullable PersonEntity person = find(account).orElse(null);
        Source source =
                new Source(attempt.address(), person == null ? "" : devices.known(person.id(), attempt.device()));
        Duration wait = queue.isFull() && !source.isKnownDevice() ? WHILE_FULL : throttle.admit(account, source);
        if (!wait.isZero()) {
            log(attempt, account, person, Outcome.TOO_EARLY);
            return new SignInOutcome.TooEarly(wait);
        }
        if (!queue.compare(() -> knowsPassword(person, attempt.password())) || person == null) {
            log(attempt, account, person, Outcome.WRONG);
            return new SignInOutcome.Refused();
        }
        throttle.forgive(account, source);
        Optional<AccountLock> lock = locks.lockOf(person.id());
        if (lock.isPresent()) {
            log(attempt, account, person, Outcome.LOCKED);
            return new SignInOutcome.Locked(lock.get());
        }
        if (factors.isSetUp(person.id())) {
            log(attempt, account, person, Outcome.CODE_DUE);
            return new SignInOutcome.CodeDue(person.toPerson());
        }
        return welcome(person, attempt);
    }

    /**
     * Looks at the code of somebody who has just given the right password.
     *
     * @param attempt with the account of that person, and the code in place of a password
     */
    @Transactional
    public SignInOutcome verifyCode(Attempt attempt) {
        PersonEntity person = find(attempt.account()).orElseThrow();
        Source source = new Source(attempt.address(), devices.known(person.id(), attempt.device()));
        String counted = attempt.account() + " code";
        Duration wait = throttle.admit(counted, source);
        if (!wait.isZero()) {
            log(attempt, attempt.account(), person, Outcome.TOO_EARLY);
            return new SignInOutcome.TooEarly(wait);
        }
        if (!person.isActive() || !factors.accept(person.id(), attempt.password())) {
            log(attempt, attempt.account(), person, Outcome.WRONG_CODE);
            return new SignInOutcome.Refused();
        }
        throttle.forgive(counted, source);
        return welcome(person, attempt);
    }

    private SignInOutcome welcome(PersonEntity person, Attempt attempt) {
        log(attempt, person.account(), person, Outcome.SUCCESS);
        keepLastSignIn(person.id(), attempt.address());
        return new SignInOutcome.Welcome(person.toPerson(), devices.remember(person.id(), attempt.device()));
    }

    private Optional<PersonEntity> find(String account) {
        return entityManager
                .createQuery("select p from PersonEntity p where p.account = :account", PersonEntity.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    private boolean knowsPassword(@Nullable PersonEntity person, String password) {
        Optional<String> hash = Optional.ofNullable(person).flatMap(PersonEntity::passwordHash);
        if (person == null || hash.isEmpty() || password.length() > PasswordPolicy.MAX_LENGTH) {
            passwords.matchNobody();
            return false;
        }
        return passwords.matches(password, hash.get())
                && person.isActive()
                && !person.isPasswordExpired(clock.instant());
    }

    /** Not through the entity, whose version would let only one of two sign-ins at once succeed. */
    private void keepLastSignIn(long personId, String address) {
        entityManager
                .createQuery(
                        "update PersonEntity p set p.lastSignInAt = :now, p.lastSignInAddress = :address where p.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("address", address)
                .setParameter("id", personId)
                .executeUpdate();
    }

    private void log(Attempt attempt, String account, @Nullable PersonEntity person, Outcome outcome) {
        log.record(account, person == null ? null : person.id(), attempt.protocol(), attempt.address(), outcome);
    }
}

package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.module.Right;
import org.schulhof.kernel.access.ConsentStandings;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.apppassword.AppPassword;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.secret.Secret;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInThrottle.Source;

/**
 * Tells who signs in on any way in but the sign-in page: by the account and an app password, never by the person's own
 * password, so that no protocol is a way around the second factor. Asked anew for each request, so that a lock (R10), a
 * withdrawal and a password that has to be changed (R5) are felt at once. The same answer after the same work for a wrong
 * password and an unknown account. A right app password never waits for wrong ones: nobody guesses 128 bits.
 */
@ApplicationScoped
public class AppPasswordSignIn {

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final AccountLocks locks;
    private final ConsentStandings consents;
    private final SignInThrottle throttle;
    private final SignInLog log;
    private final ModuleCatalog modules;
    private final Clock clock;

    @Inject
    public AppPasswordSignIn(
            EntityManager entityManager,
            Accounts accounts,
            AccountLocks locks,
            ConsentStandings consents,
            SignInThrottle throttle,
            SignInLog log,
            ModuleCatalog modules,
            Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.locks = locks;
        this.consents = consents;
        this.throttle = throttle;
        this.log = log;
        this.modules = modules;
        this.clock = clock;
    }

    /** Looks at an attempt and logs it (R7); requests of one app that follow each other are one. */
    @Transactional
    public ProtocolOutcome verify(Attempt attempt) {
        String name = attempt.account().strip().toLowerCase(Locale.ROOT);
        @Nullable AppPassword password = find(name, attempt.password()).orElse(null);
        if (password == null) {
            return refuse(attempt, name, idOf(name).orElse(null));
        }
        Long personId = password.personId();
        Optional<Account> account = accounts.find(password.personId()).filter(this::isOpen);
        if (account.isEmpty()) {
            log.record(name, personId, attempt.protocol(), attempt.address(), Outcome.WRONG);
            return new ProtocolOutcome.Refused();
        }
        Optional<AccountLock> lock = locks.lockOf(password.personId());
        if (lock.isPresent()) {
            log.record(name, personId, attempt.protocol(), attempt.address(), Outcome.LOCKED);
            return new ProtocolOutcome.Locked(lock.get());
        }
        if (password.use(clock.instant(), attempt.address())) {
            log.record(name, personId, attempt.protocol(), attempt.address(), Outcome.SUCCESS);
        }
        return new ProtocolOutcome.Accepted(account.get(), password.mandate(rightsInApps()));
    }

    private Set<String> rightsInApps() {
        return modules.rights().stream().filter(Right::inApps).map(Right::name).collect(Collectors.toSet());
    }

    /** What has to be done at the portal first can't be done here. */
    private boolean isOpen(Account account) {
        return !account.passwordChangeDue()
                && consents.of(account.person().id()).isOpen();
    }

    private ProtocolOutcome refuse(Attempt attempt, String name, @Nullable Long personId) {
        // Counted apart from the sign-in page: an app that does not know of its withdrawal yet must not delay people
        // there
        Source source = new Source("app " + attempt.address(), "");
        Duration wait = throttle.admit(name + " app", source);
        log.record(
                name,
                personId,
                attempt.protocol(),
                attempt.address(),
                wait.isZero() ? Outcome.WRONG : Outcome.TOO_EARLY);
        return wait.isZero() ? new ProtocolOutcome.Refused() : new ProtocolOutcome.TooEarly(wait);
    }

    private Optional<Long> idOf(String account) {
        return entityManager
                .createQuery("select p.id from PersonEntity p where p.account = :account", Long.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Found by the hash, so that it takes as long for an account that does not exist. */
    private Optional<AppPassword> find(String account, String typed) {
        return entityManager
                .createQuery(
                        "select a from AppPassword a, PersonEntity p where a.passwordHash = :hash and p.id = a.personId"
                                + " and p.account = :account",
                        AppPassword.class)
                .setParameter("hash", Secret.typed(typed).hash())
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }
}

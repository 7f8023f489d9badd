package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.ConsentStandings;
import org.schulhof.kernel.access.Rights;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.secondfactor.SecondFactors;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;
import org.schulhof.kernel.signin.SignInThrottle.Source;
import org.schulhof.kernel.token.ApiToken;
import org.schulhof.kernel.token.TokenText;

/**
 * Tells for whom a program acts that shows a token. Asked anew for each request, so that a token ends at once with its
 * withdrawal, its last day, its owner's right to have one, and their account. A right token never waits for wrong ones.
 */
@ApplicationScoped
public class TokenSignIn {

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final AccountLocks locks;
    private final SecondFactors factors;
    private final ConsentStandings consents;
    private final Rights rights;
    private final SignInThrottle throttle;
    private final SignInLog log;
    private final Clock clock;

    @Inject
    public TokenSignIn(
            EntityManager entityManager,
            Accounts accounts,
            AccountLocks locks,
            SecondFactors factors,
            ConsentStandings consents,
            Rights rights,
            SignInThrottle throttle,
            SignInLog log,
            Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.locks = locks;
        this.factors = factors;
        this.consents = consents;
        this.rights = rights;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
    }

    /** @param shown what the program shows, whatever it is */
    @Transactional
    public ProtocolOutcome verify(String shown, String address) {
        @Nullable ApiToken token = TokenText.of(shown).flatMap(this::find).orElse(null);
        if (token == null) {
            return refuse(address);
        }
        Optional<Account> owner = accounts.find(token.personId());
        if (owner.isEmpty() || !mayAct(owner.get(), token)) {
            log(token, owner, address, Outcome.WRONG);
            return new ProtocolOutcome.Refused();
        }
        if (locks.lockOf(token.personId()).isPresent()) {
            log(token, owner, address, Outcome.LOCKED);
            return new ProtocolOutcome.Refused();
        }
        if (token.use(clock.instant(), address)) {
            log(token, owner, address, Outcome.SUCCESS);
        }
        return new ProtocolOutcome.Accepted(owner.get(), token.mandate());
    }

    private boolean mayAct(Account owner, ApiToken token) {
        Person person = owner.person();
        return !token.isExpired(clock.instant())
                && !owner.passwordChangeDue()
                && consents.of(person.id()).isOpen()
                && (!factors.isDemanded(person) || factors.isSetUp(person.id()))
                && rights.has(person, CoreRight.API_ACCESS.rightName());
    }

    private ProtocolOutcome refuse(String address) {
        // Counted apart from people's passwords, which a broken program at the same address must not delay
        String counted = "token " + address;
        Duration wait = throttle.admit(counted, new Source(counted, ""));
        log.record("", null, Protocol.API, address, wait.isZero() ? Outcome.WRONG : Outcome.TOO_EARLY);
        return wait.isZero() ? new ProtocolOutcome.Refused() : new ProtocolOutcome.TooEarly(wait);
    }

    private Optional<ApiToken> find(TokenText token) {
        return entityManager
                .createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    private void log(ApiToken token, Optional<Account> owner, String address, Outcome outcome) {
        String account = owner.map(found -> found.person().account()).orElse("");
        log.record(account, token.personId(), Protocol.API, address, outcome);
    }
}

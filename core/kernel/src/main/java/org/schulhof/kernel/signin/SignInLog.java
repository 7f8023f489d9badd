package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.signin.SignInAttempt.Outcome;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;

/** The log of all attempts to sign in (R7). People see those at their own account. */
@ApplicationScoped
public class SignInLog {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9._-]{1,64}");

    /** In place of what cannot be an account: it may be a password in the wrong field. */
    private static final String UNREADABLE = "?";

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Inject
    public SignInLog(EntityManager entityManager, CurrentPerson currentPerson, Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    void record(String account, @Nullable Long personId, Protocol protocol, String address, Outcome outcome) {
        String shown = ACCOUNT.matcher(account).matches() ? account : UNREADABLE;
        entityManager.persist(new SignInAttempt(clock.instant(), shown, personId, protocol, address, outcome));
    }

    /** At the current person's account, newest first. */
    public List<SignInAttempt> own(int offset, int limit) {
        return entityManager
                .createQuery(
                        "select a from SignInAttempt a where a.personId = :person order by a.at desc, a.id desc",
                        SignInAttempt.class)
                .setParameter("person", currentPerson.get().id())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long countOwn() {
        return entityManager
                .createQuery("select count(a) from SignInAttempt a where a.personId = :person", Long.class)
                .setParameter("person", currentPerson.get().id())
                .getSingleResult();
    }
}

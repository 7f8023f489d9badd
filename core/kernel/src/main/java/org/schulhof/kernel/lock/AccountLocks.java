package org.schulhof.kernel.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Which accounts are locked now. Checks no rights. */
@ApplicationScoped
public class AccountLocks {

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public AccountLocks(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The lock that holds now; one whose time is over has lifted itself. */
    public Optional<AccountLock> lockOf(long personId) {
        return Optional.ofNullable(entityManager.find(AccountLock.class, personId))
                .filter(lock -> lock.holds(clock.instant()));
    }
}

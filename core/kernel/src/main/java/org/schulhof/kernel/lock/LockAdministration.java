package org.schulhof.kernel.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;

/** Locks accounts and unlocks them (R10). Every change is audited; live sessions feel it with their next request. */
@ApplicationScoped
public class LockAdministration {

    private static final String HOLDING =
            " from AccountLock l, PersonEntity p where p.id = l.personId and (l.endsAt is null or l.endsAt > :now)";

    private final EntityManager entityManager;
    private final AccountLocks locks;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LockAdministration(
            EntityManager entityManager, AccountLocks locks, Access access, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.locks = locks;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UnknownPersonException if there is no such person */
    public Person person(long personId) {
        access.requireRight(CoreRight.ACCOUNTS_LOCK.rightName());
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person.toPerson();
    }

    /** Whether the current person may lock or unlock this one. */
    public boolean isAllowed(Person person) {
        Person actor = access.requireRight(CoreRight.ACCOUNTS_LOCK.rightName());
        return actor.id() != person.id()
                && (!person.roles().contains(Role.HEAD) || actor.roles().contains(Role.HEAD));
    }

    public Optional<AccountLock> find(long personId) {
        access.requireRight(CoreRight.ACCOUNTS_LOCK.rightName());
        return locks.lockOf(personId);
    }

    /** The locks that hold now, by their people's names. */
    public List<LockedAccount> list(int offset, int limit) {
        access.requireRight(CoreRight.ACCOUNTS_LOCK.rightName());
        List<AccountLock> holding = entityManager
                .createQuery("select l" + HOLDING + " order by p.lastName, p.firstName, p.id", AccountLock.class)
                .setParameter("now", clock.instant())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, Person> people =
                people(holding.stream().map(AccountLock::personId).toList());
        return holding.stream()
                .map(lock -> new LockedAccount(people.get(lock.personId()), lock))
                .toList();
    }

    public long count() {
        access.requireRight(CoreRight.ACCOUNTS_LOCK.rightName());
        return entityManager
                .createQuery("select count(l)" + HOLDING, Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /**
     * Locks an account, or changes its lock.
     *
     * @param reason for the person to read
     * @param until when it lifts by itself, null for never
     * @throws UnknownPersonException if there is no such person
     * @throws LockAlreadyOverException if the end has passed already
     * @throws AccessDeniedException for one's own account, and for the head's unless it is the head who does it
     */
    @Transactional
    public void lock(long personId, String reason, @Nullable Instant until) {
        Person person = requireLockable(personId);
        Instant now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw new LockAlreadyOverException();
        }
        AccountLock present = entityManager.find(AccountLock.class, personId);
        String before = present != null && present.holds(now) ? present.describe() : null;
        AccountLock lock = present == null ? new AccountLock(personId) : present;
        lock.set(reason, now, until);
        if (present == null) {
            entityManager.persist(lock);
        }
        audit.record("account.lock", person.account(), before, lock.describe());
    }

    /** @throws AccessDeniedException as {@link #lock} */
    @Transactional
    public void unlock(long personId) {
        Person person = requireLockable(personId);
        Optional<AccountLock> lock = locks.lockOf(personId);
        if (lock.isPresent()) {
            entityManager.remove(lock.get());
            audit.record("account.unlock", person.account(), lock.get().describe(), null);
        }
    }

    private Map<Long, Person> people(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(PersonEntity::id, PersonEntity::toPerson));
    }

    private Person requireLockable(long personId) {
        Person person = person(personId);
        if (!isAllowed(person)) {
            throw new AccessDeniedException("The account " + person.account() + " may not be locked by this person");
        }
        return person;
    }
}

package org.schulhof.kernel.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.consent.ConsentWithdrawn;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.person.Accounts;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.secondfactor.SecondFactors;

/** Sessions of people at browsers. Read from the database at each request, so that the end of one is felt at once. */
@ApplicationScoped
public class Sessions {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final AccountLocks locks;
    private final SecondFactors factors;
    private final CurrentPerson currentPerson;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public Sessions(
            EntityManager entityManager,
            Accounts accounts,
            AccountLocks locks,
            SecondFactors factors,
            CurrentPerson currentPerson,
            Policies policies,
            Clock clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.locks = locks;
        this.factors = factors;
        this.currentPerson = currentPerson;
        this.policies = policies;
        this.clock = clock;
    }

    /** @return the id of the new session */
    @Transactional
    public long begin(long personId, String address, String browser) {
        PersonSession session = new PersonSession(personId, address, browser, clock.instant());
        entityManager.persist(session);
        entityManager.flush();
        return session.id();
    }

    /** Called for each request of somebody who has signed in. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Visit visit(long sessionId) {
        PersonSession session = entityManager.find(PersonSession.class, sessionId);
        if (session == null) {
            return new Visit.Over(SessionEnd.EXPIRED, Optional.empty());
        }
        Optional<AccountLock> lock = locks.lockOf(session.personId());
        if (lock.isPresent()) {
            return new Visit.Over(SessionEnd.LOCKED, lock);
        }
        Instant now = clock.instant();
        Optional<SessionEnd> end = session.endAt(now, idle(), longest());
        if (end.isPresent()) {
            return new Visit.Over(end.get(), Optional.empty());
        }
        return accounts.find(session.personId())
                .<Visit>map(account ->
                        new Visit.Open(account, isSecondFactorDue(account.person()), session.isToBeNoted(now)))
                .orElse(new Visit.Over(SessionEnd.LEFT, Optional.empty()));
    }

    /** Which of these sessions go on: neither over nor of somebody whose account is locked or closed. One query. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<Long> open(Collection<Long> sessionIds) {
        Instant now = clock.instant();
        return new HashSet<>(entityManager
                .createQuery(
                        "select s.id from PersonSession s, PersonEntity p where s.id in :ids and p.id = s.personId"
                                + " and p.leftAt is null and s.endedAt is null and s.lastSeenAt > :idle and s.startedAt > :longest"
                                + " and not exists (select l.personId from AccountLock l where l.personId = s.personId"
                                + " and (l.endsAt is null or l.endsAt > :now))",
                        Long.class)
                .setParameter("ids", sessionIds)
                .setParameter("idle", now.minus(idle()))
                .setParameter("longest", now.minus(longest()))
                .setParameter("now", now)
                .getResultList());
    }

    private boolean isSecondFactorDue(Person person) {
        return factors.isDemanded(person) && !factors.isSetUp(person.id());
    }

    /** Keeps that the person was there; a session that is over by now, whenever the request began, does not go on by it. */
    @Transactional
    public void touch(long sessionId) {
        PersonSession session = entityManager.find(PersonSession.class, sessionId);
        Instant now = clock.instant();
        if (session != null
                && session.isToBeNoted(now)
                && session.endAt(now, idle(), longest()).isEmpty()) {
            session.seen(now);
        }
    }

    @Transactional
    public void end(long sessionId, SessionEnd why) {
        PersonSession session = entityManager.find(PersonSession.class, sessionId);
        if (session != null) {
            session.end(clock.instant(), why);
        }
    }

    /** The current person's that go on, the last used first. */
    public List<PersonSession> own() {
        return going(currentPerson.get().id());
    }

    /**
     * Ends one of the current person's sessions.
     *
     * @throws UnknownSessionException if it is not one of theirs
     */
    @Transactional
    public void endOwn(long sessionId) {
        PersonSession session = entityManager.find(PersonSession.class, sessionId);
        if (session == null || session.personId() != currentPerson.get().id()) {
            throw new UnknownSessionException(sessionId);
        }
        session.end(clock.instant(), SessionEnd.ENDED_ELSEWHERE);
    }

    /**
     * Ends all sessions of the current person but one.
     *
     * @param but this one goes on
     */
    @Transactional
    public void endOwnBut(long but, SessionEnd why) {
        Instant now = clock.instant();
        own().stream().filter(session -> session.id() != but).forEach(session -> session.end(now, why));
    }

    /** Without the consent to use the platform nobody stays signed in (R24). */
    void consentWithdrawn(@Observes ConsentWithdrawn withdrawal) {
        if (withdrawal.consent() == Consent.PLATFORM) {
            Instant now = clock.instant();
            going(withdrawal.personId()).forEach(session -> session.end(now, SessionEnd.CONSENT_WITHDRAWN));
        }
    }

    /** Ends all sessions of a person. Checks no rights. */
    @Transactional
    public void endAll(long personId, SessionEnd why) {
        Instant now = clock.instant();
        entityManager
                .createQuery(
                        "select s from PersonSession s where s.personId = :person and s.endedAt is null",
                        PersonSession.class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(session -> session.end(now, why));
    }

    /** Forgets those that nobody has used for a month. */
    @Transactional
    public int sweep() {
        return entityManager
                .createQuery("delete from PersonSession s where s.lastSeenAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private List<PersonSession> going(long personId) {
        Instant now = clock.instant();
        return entityManager
                .createQuery(
                        "select s from PersonSession s where s.personId = :person and s.endedAt is null"
                                + " and s.lastSeenAt > :idle and s.startedAt > :longest order by s.lastSeenAt desc, s.id desc",
                        PersonSession.class)
                .setParameter("person", personId)
                .setParameter("idle", now.minus(idle()))
                .setParameter("longest", now.minus(longest()))
                .getResultList();
    }

    /** After how long without a request a session ends. */
    public Duration idle() {
        return Duration.ofMinutes(policies.number(CorePolicy.SESSION_IDLE_MINUTES.policy()));
    }

    private Duration longest() {
        return Duration.ofHours(policies.number(CorePolicy.SESSION_HOURS.policy()));
    }
}

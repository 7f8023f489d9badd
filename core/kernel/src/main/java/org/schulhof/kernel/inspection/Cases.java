package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.policy.CorePolicy;

/** The records of cases: for the head, and for those appointed to one. They tell of the looks, never what was seen. */
@ApplicationScoped
public class Cases {

    private static final String OF_APPOINTED =
            "InspectionCase c where exists (select a from Appointment a where a.file = c and a.personId = :person and a.withdrawnAt is null)";

    private final EntityManager entityManager;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public Cases(
            EntityManager entityManager, Access access, CurrentPerson currentPerson, Policies policies, Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.currentPerson = currentPerson;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether the current person opens cases or is appointed to one. */
    public boolean isInvolved() {
        return isHead() || (currentPerson.get().worksAtSchool() && countOfReader() > 0);
    }

    /** Whether the current person opens cases. */
    public boolean isHead() {
        return access.has(CoreRight.CASES_OPEN.rightName());
    }

    /** The latest first: all for the head, for others those to which they are appointed. */
    public List<InspectionCase> list(int offset, int limit) {
        requireInvolved();
        TypedQuery<InspectionCase> query = isHead()
                ? entityManager.createQuery("select c from InspectionCase c order by c.id desc", InspectionCase.class)
                : ofReader("select c from " + OF_APPOINTED + " order by c.id desc", InspectionCase.class);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    public long count() {
        requireInvolved();
        return isHead()
                ? entityManager
                        .createQuery("select count(c) from InspectionCase c", Long.class)
                        .getSingleResult()
                : countOfReader();
    }

    /**
     * @throws AccessDeniedException for those who neither open cases nor are appointed to this one
     * @throws UnknownCaseException if there is no such case
     */
    public InspectionCase find(long caseId) {
        requireInvolved();
        InspectionCase file = entityManager.find(InspectionCase.class, caseId);
        if (file == null) {
            throw new UnknownCaseException(caseId);
        }
        long reader = currentPerson.get().id();
        if (!isHead() && file.appointmentOf(reader).isEmpty()) {
            throw new AccessDeniedException("Not appointed to case " + file.number());
        }
        return file;
    }

    /**
     * The same for who is about to change it. Others wait until this transaction is over, and then read what it has changed: that is
     * why the lock comes before anything else is read.
     */
    InspectionCase findToChange(long caseId) {
        entityManager.find(InspectionCase.class, caseId, LockModeType.PESSIMISTIC_WRITE);
        return find(caseId);
    }

    /** The case that the current person is concerned by, once they have been told of it (R18). */
    public InspectionCase ofConcerned(long caseId) {
        long reader = currentPerson.get().id();
        return Optional.ofNullable(entityManager.find(InspectionCase.class, caseId))
                .filter(file ->
                        file.concerned().contains(reader) && file.inspectionAt().isPresent())
                .orElseThrow(() -> new UnknownCaseException(caseId));
    }

    /** What was looked at, the latest first. */
    public List<Look> looks(long caseId, int offset, int limit) {
        find(caseId);
        return entityManager
                .createQuery("select l from Look l where l.caseId = :id order by l.id desc", Look.class)
                .setParameter("id", caseId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long countLooks(long caseId) {
        find(caseId);
        return entityManager
                .createQuery("select count(l) from Look l where l.caseId = :id", Long.class)
                .setParameter("id", caseId)
                .getSingleResult();
    }

    /** Whether the current person may look into it now. */
    public boolean opensToReader(InspectionCase file) {
        Person reader = currentPerson.get();
        return isSuitable(reader) && file.opensTo(reader.id(), clock.instant());
    }

    /** Who may be appointed: works at the school and is not the head, who decides about the case. */
    public static boolean isSuitable(Person person) {
        return person.active() && person.worksAtSchool() && !person.is(Role.HEAD);
    }

    /**
     * The case, if the current person may look into this part of it now.
     *
     * @throws AccessDeniedException before the second confirmation, after the end, and for all others than the appointed
     */
    InspectionCase requireOpen(long caseId, Source source) {
        InspectionCase file = requireOpen(caseId);
        if (!file.covers(source)) {
            throw new UnknownSourceException(source.toString());
        }
        return file;
    }

    InspectionCase requireOpen(long caseId) {
        InspectionCase file = find(caseId);
        if (!opensToReader(file)) {
            throw new AccessDeniedException("Case " + file.number() + " is not open to this person");
        }
        return file;
    }

    /** Forgets the records of cases whose retention is over; the audit goes at the same age. */
    @Transactional
    public void sweep() {
        Instant before = clock.instant().minus(Duration.ofDays(policies.number(CorePolicy.AUDIT_DAYS.policy())));
        entityManager
                .createNativeQuery("delete from inspection_case where coalesce(ended_at, ends_at) < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }

    private void requireInvolved() {
        if (!isInvolved()) {
            throw new AccessDeniedException("Neither head nor appointed to a case");
        }
    }

    private long countOfReader() {
        return ofReader("select count(c) from " + OF_APPOINTED, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> ofReader(String jpql, Class<T> type) {
        return entityManager
                .createQuery(jpql, type)
                .setParameter("person", currentPerson.get().id());
    }
}

package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.consent.ConsentDecision.Decider;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.PersonEntity;

/** What the current person accepts and decides, for themself and as a guardian (R20 to R24). */
@ApplicationScoped
public class OwnConsents {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final ConsentReading reading;
    private final ConsentJournal journal;

    @Inject
    OwnConsents(
            EntityManager entityManager, CurrentPerson currentPerson, ConsentReading reading, ConsentJournal journal) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.reading = reading;
        this.journal = journal;
    }

    public ConsentStanding standing() {
        return reading.of(currentPerson.get().id());
    }

    /**
     * Accepts the regulations that hold now.
     *
     * @param number the version that the person has read
     * @throws StaleTextException if there is a newer one
     */
    @Transactional
    public void acceptRegulations(int number) {
        if (journal.accept(person(currentPerson.get().id()), null) != number) {
            throw new StaleTextException();
        }
    }

    /**
     * Somebody about whose consents the current person decides.
     *
     * @throws AccessDeniedException if the current person has no say in it
     */
    public Person about(long personId) {
        Person decider = currentPerson.get();
        if (!mayDecide(decider, personId)) {
            throw new AccessDeniedException(decider.account() + " has no say in the consents of person " + personId);
        }
        return person(personId).toPerson();
    }

    /**
     * Gives, refuses or withdraws consents, of the person themself or of a child. What a guardian withdraws does not hold
     * any more, whatever another one says.
     *
     * @throws AccessDeniedException if the current person has no say in it
     */
    @Transactional
    public void decide(long personId, Map<Consent, Boolean> answers) {
        about(personId);
        Person decider = currentPerson.get();
        journal.decide(person(personId), List.of(new Decider(decider.id(), decider.name())), answers, null);
    }

    /** The guardians' names, to know whom to ask; of the current person. */
    public List<String> guardians() {
        return entityManager
                .createQuery(
                        "select p from PersonEntity p where p.leftAt is null and p.id in"
                                + " (select g.guardianId from Guardianship g where g.childId = :child)"
                                + " order by p.lastName, p.firstName",
                        PersonEntity.class)
                .setParameter("child", currentPerson.get().id())
                .getResultStream()
                .map(PersonEntity::name)
                .toList();
    }

    /** The children at the school for whom the current person decides, with how it stands. */
    public List<Child> children() {
        List<PersonEntity> children = entityManager
                .createQuery(
                        "select p from PersonEntity p where p.leftAt is null and p.id in"
                                + " (select g.childId from Guardianship g where g.guardianId = :guardian)"
                                + " order by p.firstName, p.lastName, p.id",
                        PersonEntity.class)
                .setParameter("guardian", currentPerson.get().id())
                .getResultList();
        Map<Long, ConsentStanding> standings =
                reading.ofAll(children.stream().map(PersonEntity::id).toList());
        return children.stream()
                .map(child -> new Child(child.toPerson(), standings.get(child.id())))
                .filter(child -> !child.standing().decidesAlone())
                .toList();
    }

    private boolean mayDecide(Person decider, long personId) {
        boolean own = decider.id() == personId;
        boolean guardian = entityManager.find(Guardianship.class, new Guardianship.Key(decider.id(), personId)) != null;
        return (own || guardian) && reading.of(personId).decidesAlone() == own;
    }

    private PersonEntity person(long personId) {
        return entityManager.find(PersonEntity.class, personId);
    }

    /** A child of the current person, and how it stands with their consents. */
    public record Child(Person person, ConsentStanding standing) {}
}

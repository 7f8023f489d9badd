package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.consent.ConsentDecision.Decider;
import org.schulhof.kernel.person.PersonEntity;

/**
 * Writes down what was accepted and decided, and tells what follows from it. To be called within a transaction, by those
 * who have checked that the decider may decide.
 */
@ApplicationScoped
class ConsentJournal {

    private final EntityManager entityManager;
    private final ConsentReading reading;
    private final Event<ConsentWithdrawn> withdrawals;
    private final ConsentNotice notice;
    private final Audit audit;
    private final Clock clock;

    @Inject
    ConsentJournal(
            EntityManager entityManager,
            ConsentReading reading,
            Event<ConsentWithdrawn> withdrawals,
            ConsentNotice notice,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.reading = reading;
        this.withdrawals = withdrawals;
        this.notice = notice;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param paperId null if it was accepted in the portal */
    int accept(PersonEntity person, @Nullable Long paperId) {
        int number = currentNumber(Agreement.REGULATIONS);
        entityManager.persist(new RegulationsAcceptance(person.id(), number, paperId, clock.instant()));
        audit.record("regulations.accept", person.account(), null, described(number, paperId));
        return number;
    }

    /**
     * Writes down the same answers of all these, and fires an event for each consent that held before and does not now.
     *
     * @param paperId null if they have answered in the portal
     */
    void decide(PersonEntity person, List<Decider> deciders, Map<Consent, Boolean> answers, @Nullable Long paperId) {
        // Two at once would both be the last word
        entityManager.lock(person, LockModeType.PESSIMISTIC_WRITE);
        ConsentStanding before = reading.of(person.id());
        answers.forEach((consent, given) -> {
            int number = currentNumber(Agreement.of(consent));
            for (Decider decider : deciders) {
                replace(person.id(), consent, decider);
                entityManager.persist(
                        new ConsentDecision(person.id(), consent, decider, given, number, paperId, clock.instant()));
                audit.record(
                        given ? "consent.give" : "consent.refuse",
                        person.account() + " - " + consent.name(),
                        null,
                        decider.name() + ", " + described(number, paperId));
            }
        });
        ConsentStanding after = reading.of(person.id());
        List<Consent> withdrawn = new ArrayList<>(answers.keySet());
        withdrawn.removeIf(consent -> !before.isGiven(consent) || after.isGiven(consent));
        withdrawn.stream().sorted().forEach(consent -> {
            audit.record("consent.withdraw", person.account() + " - " + consent.name(), "given", "withdrawn");
            notice.withdrawn(person, consent);
            withdrawals.fire(new ConsentWithdrawn(person.id(), consent));
        });
    }

    /** What this voice said before stays on record but counts no more. A name on paper is the guardian of that name. */
    private void replace(long personId, Consent consent, Decider decider) {
        entityManager
                .createQuery("update ConsentDecision d set d.latest = false where d.personId = :person"
                        + " and d.consent = :consent and d.latest = true"
                        + " and (d.deciderId = :id or d.deciderId is null and d.deciderName = :name)")
                .setParameter("person", personId)
                .setParameter("consent", consent)
                .setParameter("id", decider.id() == null ? Long.valueOf(-1) : decider.id())
                .setParameter("name", decider.name())
                .executeUpdate();
    }

    PaperRecord keep(PersonEntity person, String className, SignedPaper paper, long receivedBy) {
        Instant now = clock.instant();
        PaperRecord record = new PaperRecord(person.id(), person.name(), className, paper, receivedBy, now);
        entityManager.persist(record);
        entityManager.flush();
        return record;
    }

    private int currentNumber(Agreement agreement) {
        Integer number = entityManager
                .createQuery("select max(t.number) from AgreementText t where t.agreement = :agreement", Integer.class)
                .setParameter("agreement", agreement)
                .getSingleResult();
        return number == null ? 1 : number;
    }

    private static String described(int number, @Nullable Long paperId) {
        return "version " + number + (paperId == null ? ", in the portal" : ", on paper");
    }
}

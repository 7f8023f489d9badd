package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.consent.ConsentDecision.Decider;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;

/** Signed papers that come in at the office (R20 to R22), and what is on record about a person. Every paper is audited, and the people concerned are told. */
@ApplicationScoped
public class ConsentOffice {

    private static final int RECENT = 20;

    private final EntityManager entityManager;
    private final ConsentReading reading;
    private final ConsentJournal journal;
    private final ConsentNotice notice;
    private final Access access;
    private final Clock clock;

    @Inject
    ConsentOffice(
            EntityManager entityManager,
            ConsentReading reading,
            ConsentJournal journal,
            ConsentNotice notice,
            Access access,
            Clock clock) {
        this.entityManager = entityManager;
        this.reading = reading;
        this.journal = journal;
        this.notice = notice;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Records a signed paper: the regulations, consents given or refused, or a consent withdrawn.
     *
     * @throws FlawedPaperException if it can't be kept; nothing changed
     * @throws UnknownPersonException if there is no such person
     */
    @Transactional
    public void record(long personId, SignedPaper paper) {
        Person clerk = requireRight();
        PersonEntity person = require(personId);
        boolean signedThemself = reading.of(personId).decidesAlone();
        paper.requireFlawless(LocalDate.now(clock), signedThemself);
        PaperRecord record = journal.keep(person, classesOf(personId), paper, clerk.id());
        if (paper.regulations()) {
            record.acceptRegulations(journal.accept(person, record.id()));
        }
        List<Decider> deciders = signedThemself ? List.of(themself(person)) : signers(personId, paper);
        journal.decide(person, deciders, paper.answers(), record.id());
        notice.paperRecorded(person);
    }

    /** The person whose papers are recorded, and how it stands. */
    public Dossier dossier(long personId) {
        requireRight();
        PersonEntity person = require(personId);
        return new Dossier(
                person.toPerson(),
                reading.of(personId),
                guardiansOf(personId).stream().map(PersonEntity::name).toList(),
                first(
                        "select a from RegulationsAcceptance a where a.personId = :person order by a.number desc, a.id",
                        RegulationsAcceptance.class,
                        personId),
                latest(
                        "select d from ConsentDecision d where d.personId = :person and d.latest = true"
                                + " order by d.consent, d.id",
                        ConsentDecision.class,
                        personId),
                latest(
                        "select r from PaperRecord r where r.personId = :person order by r.receivedAt desc, r.id desc",
                        PaperRecord.class,
                        personId));
    }

    private Person requireRight() {
        return access.requireRight(CoreRight.CONSENTS_RECORD.rightName());
    }

    private static Decider themself(PersonEntity person) {
        return new Decider(person.id(), person.name());
    }

    /** A name on the paper is the guardian of that name; one that nobody has stands for itself. */
    private List<Decider> signers(long personId, SignedPaper paper) {
        List<PersonEntity> guardians = new ArrayList<>(guardiansOf(personId));
        List<Decider> signers = new ArrayList<>();
        for (String name : List.of(paper.firstGuardian(), paper.secondGuardian())) {
            if (!name.isEmpty()) {
                Optional<PersonEntity> guardian = guardians.stream()
                        .filter(known -> known.name().equalsIgnoreCase(name))
                        .findFirst();
                guardian.ifPresent(guardians::remove);
                signers.add(new Decider(guardian.map(PersonEntity::id).orElse(null), name));
            }
        }
        return signers;
    }

    private List<PersonEntity> guardiansOf(long personId) {
        return latest(
                "select p from PersonEntity p where p.leftAt is null and p.id in"
                        + " (select g.guardianId from Guardianship g where g.childId = :person)"
                        + " order by p.lastName, p.firstName, p.id",
                PersonEntity.class,
                personId);
    }

    private String classesOf(long personId) {
        List<String> names = entityManager
                .createQuery(
                        "select g.name from GroupEntity g where g.type = :class and g.id in"
                                + " (select m.groupId from EffectiveMembership m where m.personId = :person and m.member = true)"
                                + " order by g.name",
                        String.class)
                .setParameter("class", GroupType.CLASS)
                .setParameter("person", personId)
                .setMaxResults(RECENT)
                .getResultList();
        String joined = String.join(", ", names);
        return joined.length() > 100 ? joined.substring(0, 100) : joined;
    }

    private <T> Optional<T> first(String jpql, Class<T> type, long personId) {
        return latest(jpql, type, personId).stream().findFirst();
    }

    private <T> List<T> latest(String jpql, Class<T> type, long personId) {
        return entityManager
                .createQuery(jpql, type)
                .setParameter("person", personId)
                .setMaxResults(RECENT)
                .getResultList();
    }

    private PersonEntity require(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person;
    }

    /**
     * All about one person's consents.
     *
     * @param guardians names of those who have a say below 18
     * @param acceptance of the newest regulations that were accepted
     * @param decisions what each has said last
     * @param papers the newest first
     */
    public record Dossier(
            Person person,
            ConsentStanding standing,
            List<String> guardians,
            Optional<RegulationsAcceptance> acceptance,
            List<ConsentDecision> decisions,
            List<PaperRecord> papers) {}
}

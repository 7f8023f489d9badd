package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.consent.ConsentReading;
import org.schulhof.kernel.inspection.FlawedCaseException.Flaw;
import org.schulhof.kernel.person.UnknownPersonException;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.log.SealedLog;

/** What the head alone does: opens a case, appoints people to it, ends it (R15, R17). Every step is audited. */
@ApplicationScoped
public class CaseAdministration {

    /** A concrete suspicion does not concern more. */
    static final int MOST_CONCERNED = 30;

    static final int LONGEST_REASON = 1000;

    private final EntityManager entityManager;
    private final Cases cases;
    private final InspectableModules modules;
    private final CaseNotices notices;
    private final People people;
    private final ConsentReading consents;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CaseAdministration(
            EntityManager entityManager,
            Cases cases,
            InspectableModules modules,
            CaseNotices notices,
            People people,
            ConsentReading consents,
            Policies policies,
            Access access,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.cases = cases;
        this.modules = modules;
        this.notices = notices;
        this.people = people;
        this.consents = consents;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a case can ask for now: the logs, and the modules that let their content be inspected. */
    public List<Source> sources() {
        requireHead();
        List<Source> sources = new ArrayList<>();
        for (SealedLog log : SealedLog.values()) {
            sources.add(Source.log(log));
        }
        modules.offering().stream().sorted().map(Source::module).forEach(sources::add);
        return sources;
    }

    /** The longest that a case may last. */
    public Duration longest() {
        requireHead();
        return Duration.ofDays(policies.number(CorePolicy.CASE_DAYS.policy()));
    }

    /**
     * Opens a case and tells those appointed. Nothing can be looked into before two of them have confirmed it.
     *
     * @return its id
     * @throws FlawedCaseException if it can't be opened like this
     * @throws UnknownPersonException if it names somebody who is not there
     */
    @Transactional
    public long open(NewCase wanted) {
        Instant now = clock.instant();
        Set<Flaw> flaws = flaws(wanted, now);
        note(flaws, Flaw.TOO_MANY_CONCERNED, wanted.concerned().size() > MOST_CONCERNED);
        note(flaws, Flaw.NO_CONSENT, needConsent(wanted.sources()) && !haveConsented(wanted.concerned()));
        return open(wanted, new InspectionCase(wanted, requireHead().id(), now), flaws);
    }

    /**
     * The same of a report: it concerns as many as took part, and whoever took part had consented, for without that nobody has
     * the module.
     */
    long open(NewCase wanted, Report report) {
        Instant now = clock.instant();
        Set<Flaw> flaws = flaws(wanted, now);
        note(flaws, Flaw.UNSUITABLE_APPOINTED, wanted.appointed().contains(report.reporterId()));
        InspectionCase file = new InspectionCase(wanted, requireHead().id(), now);
        file.showOnly(report.excerptId());
        return open(wanted, file, flaws);
    }

    private long open(NewCase wanted, InspectionCase file, Set<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new FlawedCaseException(flaws);
        }
        entityManager.persist(file);
        entityManager.flush();
        audit.record(
                "case.open",
                file.number(),
                null,
                "concerned " + accounts(wanted.concerned()) + "; appointed " + accounts(wanted.appointed()) + "; "
                        + file.describe());
        wanted.appointed().forEach(person -> notices.appointed(file, person));
        return file.id();
    }

    /**
     * Appoints one more person.
     *
     * @throws FlawedCaseException if this person can't be
     */
    @Transactional
    public void appoint(long caseId, long personId) {
        InspectionCase file = requireGoingOn(caseId);
        Person person = person(personId);
        if (!isSuitable(person, file.concerned()) || hasReported(personId, caseId)) {
            throw new FlawedCaseException(EnumSet.of(Flaw.UNSUITABLE_APPOINTED));
        }
        if (file.wasAppointed(personId)) {
            throw new FlawedCaseException(EnumSet.of(Flaw.ALREADY_APPOINTED));
        }
        file.appoint(personId, clock.instant());
        audit.record("case.appoint", file.number() + " - " + person.account(), null, "appointed");
        notices.appointed(file, personId);
    }

    /** Takes an appointment back, for good. With fewer than two confirmations left the case is closed to all. */
    @Transactional
    public void withdraw(long caseId, long personId) {
        InspectionCase file = requireGoingOn(caseId);
        if (file.appointmentOf(personId).isEmpty()) {
            throw new UnknownPersonException(personId);
        }
        file.withdraw(personId, clock.instant());
        audit.record("case.withdraw", file.number() + " - " + person(personId).account(), "appointed", null);
    }

    /** Ends the case before its time. Nothing opens any more; its record stays. */
    @Transactional
    public void end(long caseId) {
        InspectionCase file = requireGoingOn(caseId);
        file.end(requireHead().id(), clock.instant());
        audit.record("case.end", file.number(), "open", "over");
    }

    private InspectionCase requireGoingOn(long caseId) {
        requireHead();
        InspectionCase file = cases.findToChange(caseId);
        if (file.isOver(clock.instant())) {
            throw new CaseOverException(caseId);
        }
        return file;
    }

    private Set<Flaw> flaws(NewCase wanted, Instant now) {
        Map<Long, Person> named = people.findAll(union(wanted.concerned(), wanted.appointed()));
        union(wanted.concerned(), wanted.appointed()).stream()
                .filter(id -> !named.containsKey(id))
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnknownPersonException(missing);
                });
        if (!sources().containsAll(wanted.sources())) {
            throw new UnknownSourceException(wanted.sources().toString());
        }
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        note(flaws, Flaw.NO_REASON, wanted.reason().isBlank());
        note(flaws, Flaw.REASON_TOO_LONG, wanted.reason().strip().length() > LONGEST_REASON);
        note(flaws, Flaw.NOBODY_CONCERNED, wanted.concerned().isEmpty());
        note(flaws, Flaw.NO_SOURCE, wanted.sources().isEmpty());
        note(flaws, Flaw.SPAN_EMPTY, !wanted.from().isBefore(wanted.to()));
        note(flaws, Flaw.END_PAST, !wanted.endsAt().isAfter(now));
        note(flaws, Flaw.END_TOO_LATE, wanted.endsAt().isAfter(latestEnd(now)));
        note(flaws, Flaw.TOO_FEW_APPOINTED, wanted.appointed().size() < InspectionCase.CONFIRMATIONS);
        note(
                flaws,
                Flaw.UNSUITABLE_APPOINTED,
                wanted.appointed().stream()
                        .map(named::get)
                        .anyMatch(person -> !isSuitable(person, wanted.concerned())));
        return flaws;
    }

    /** What people do in office is looked into without it. */
    private static boolean needConsent(Set<Source> sources) {
        return sources.stream().anyMatch(source -> !source.equals(Source.log(SealedLog.ADMINISTRATION)));
    }

    /** At this moment: who withdraws it later does not stop a case that is open (R24). */
    private boolean haveConsented(Set<Long> concerned) {
        return consents.ofAll(concerned).values().stream().allMatch(standing -> standing.isGiven(Consent.EVALUATION));
    }

    /** Days are counted whole: the last one until it is over. */
    private Instant latestEnd(Instant now) {
        return now.atZone(clock.getZone())
                .toLocalDate()
                .plusDays(longest().toDays() + 1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private boolean isSuitable(Person person, Set<Long> concerned) {
        return Cases.isSuitable(person)
                && !concerned.contains(person.id())
                && person.id() != requireHead().id();
    }

    /** Whoever has reported it does not look into it. */
    private boolean hasReported(long personId, long caseId) {
        return entityManager
                        .createQuery(
                                "select count(r) from Report r where r.caseId = :case and r.reporterId = :person",
                                Long.class)
                        .setParameter("case", caseId)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    private static void note(Set<Flaw> flaws, Flaw flaw, boolean holds) {
        if (holds) {
            flaws.add(flaw);
        }
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private String accounts(Set<Long> ids) {
        return String.join(
                ", ",
                people.findAll(ids).values().stream()
                        .map(Person::account)
                        .sorted()
                        .toList());
    }

    private Person person(long id) {
        return people.find(id).orElseThrow(() -> new UnknownPersonException(id));
    }

    private Person requireHead() {
        return access.requireRight(CoreRight.CASES_OPEN.rightName());
    }
}

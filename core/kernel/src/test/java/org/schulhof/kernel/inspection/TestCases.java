package org.schulhof.kernel.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.Directory;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.log.SealedLog;

/** People of a case, and the services as the portal wires them. */
final class TestCases {

    static final Set<Source> ALL = Set.of(
            Source.module(TestNotes.ID),
            Source.log(SealedLog.SIGN_IN),
            Source.log(SealedLog.HTTP),
            Source.log(SealedLog.ADMINISTRATION));

    private final TestCore core;
    final TestNotes notes = new TestNotes();
    final PersonEntity head;
    final PersonEntity first;
    final PersonEntity second;
    final PersonEntity pupil;
    final PersonEntity administrator;
    final SchoolPolicies policies;
    final Cases cases;
    final CaseAdministration administration;
    final CaseConfirmation confirmation;
    final ContentInspection content;
    final LogInspection logs;
    final Evidence evidence;
    final CaseHold hold;

    TestCases(TestCore core) {
        this(core, core.audit);
    }

    TestCases(TestCore core, Audit audit) {
        this(
                core,
                audit,
                List.of(
                        core.person("Helga", "Hennig", Role.TEACHER, Role.HEAD),
                        core.person("Erika", "Erste", Role.TEACHER),
                        core.person("Zoe", "Zweite", Role.STAFF),
                        core.person("Paul", "Schmitt", Role.PUPIL),
                        core.person("Ada", "Arndt", Role.ADMINISTRATOR)));
    }

    private TestCases(TestCore core, Audit audit, List<PersonEntity> people) {
        this.core = core;
        head = people.get(0);
        first = people.get(1);
        second = people.get(2);
        pupil = people.get(3);
        administrator = people.get(4);
        Settings settings = new Settings(core.entityManager);
        policies = new SchoolPolicies(settings);
        Directory directory = new Directory(core.entityManager, core.identity);
        cases = new Cases(core.entityManager, core.access, core.identity, policies, core.clock);
        CaseNotices notices = new CaseNotices(core.entityManager, core.notifications, new Texts(), core.clock);
        administration = new CaseAdministration(
                core.entityManager,
                cases,
                notes,
                notices,
                directory,
                core.consents,
                policies,
                core.access,
                core.audit,
                core.clock);
        confirmation = new CaseConfirmation(cases, notices, core.identity, core.audit, core.clock);
        Looks looks = new Looks(core.entityManager, core.identity, audit, core.clock);
        LogExtracts extracts = new LogExtracts(core.entityManager);
        content = new ContentInspection(cases, notes, looks);
        logs = new LogInspection(cases, extracts, looks);
        evidence = new Evidence(
                cases, notes, extracts, looks, core.identity, directory, settings, new Texts(), core.clock);
        hold = new CaseHold(core.entityManager, core.clock);
    }

    /** The same people in another transaction. */
    TestCases in(TestCore other) {
        return new TestCases(other, other.audit, List.of(head, first, second, pupil, administrator));
    }

    Instant now() {
        return core.clock.instant();
    }

    /** A case about the pupil and the last week, for five days. */
    NewCase about(Set<Source> sources) {
        return new NewCase(
                "Drohung auf dem Schulhof",
                Set.of(pupil.id()),
                sources,
                now().minus(Duration.ofDays(7)),
                now(),
                now().plus(Duration.ofDays(5)),
                Set.of(first.id(), second.id()));
    }

    NewCase appointing(Long... persons) {
        NewCase plain = about(ALL);
        return new NewCase(
                plain.reason(),
                plain.concerned(),
                plain.sources(),
                plain.from(),
                plain.to(),
                plain.endsAt(),
                new HashSet<>(Set.of(persons)));
    }

    /** Opened by the head, confirmed by nobody yet. */
    long waiting() throws Exception {
        return opened(about(ALL));
    }

    long opened(NewCase wanted) throws Exception {
        long[] id = new long[1];
        core.as(head, as -> id[0] = administration.open(wanted));
        return id[0];
    }

    /** Confirmed by both of the appointed. */
    long open() throws Exception {
        long id = waiting();
        confirm(id, first);
        confirm(id, second);
        return id;
    }

    void confirm(long id, PersonEntity person) throws Exception {
        core.as(person, as -> confirmation.confirm(id));
        core.entityManager.flush();
    }
}

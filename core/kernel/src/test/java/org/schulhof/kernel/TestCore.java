package org.schulhof.kernel;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.schulhof.api.access.Access;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.module.Right;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.access.AccessDecisions;
import org.schulhof.kernel.access.ConsentStandings;
import org.schulhof.kernel.access.CurrentFacts;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.access.ModuleDenial;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.access.RightGrant;
import org.schulhof.kernel.access.RightHolders;
import org.schulhof.kernel.access.Rights;
import org.schulhof.kernel.apppassword.AppPassword;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.audit.AuditLog;
import org.schulhof.kernel.consent.AgreementDraft;
import org.schulhof.kernel.consent.AgreementText;
import org.schulhof.kernel.consent.ConsentDecision;
import org.schulhof.kernel.consent.ConsentReading;
import org.schulhof.kernel.consent.PaperRecord;
import org.schulhof.kernel.consent.RegulationsAcceptance;
import org.schulhof.kernel.group.EffectiveMembership;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.Membership;
import org.schulhof.kernel.inspection.Appointment;
import org.schulhof.kernel.inspection.InspectionCase;
import org.schulhof.kernel.inspection.Look;
import org.schulhof.kernel.inspection.Report;
import org.schulhof.kernel.job.TestJobs;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.log.LoggedRequest;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.notification.NotificationChoice;
import org.schulhof.kernel.notification.NotificationChoices;
import org.schulhof.kernel.notification.NotificationInbox;
import org.schulhof.kernel.notification.TestChannels;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.secondfactor.RecoveryCode;
import org.schulhof.kernel.secondfactor.SecondFactor;
import org.schulhof.kernel.session.PersonSession;
import org.schulhof.kernel.setting.Setting;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.signin.KnownDevice;
import org.schulhof.kernel.signin.SignInAttempt;
import org.schulhof.kernel.token.ApiToken;
import org.schulhof.testkit.EmbeddedMariaDb;

/** The core's services over a real database, as they are inside of one transaction. */
public final class TestCore {

    public static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static final Class<?>[] ENTITIES = {
        PersonEntity.class,
        Guardianship.class,
        GroupEntity.class,
        Membership.class,
        EffectiveMembership.class,
        ModuleRelease.class,
        ModuleDenial.class,
        RightGrant.class,
        AuditEntry.class,
        Notification.class,
        NotificationChoice.class,
        InspectionCase.class,
        Appointment.class,
        Look.class,
        Report.class,
        LoggedRequest.class,
        AccountLock.class,
        PersonSession.class,
        SignInAttempt.class,
        KnownDevice.class,
        Setting.class,
        SecondFactor.class,
        RecoveryCode.class,
        AgreementText.class,
        AgreementDraft.class,
        PaperRecord.class,
        RegulationsAcceptance.class,
        ConsentDecision.class,
        ApiToken.class,
        AppPassword.class
    };

    private int people;
    public final EntityManager entityManager;
    public final Identity identity;
    public final TestClock clock = new TestClock();
    public final TestCatalog catalog = new TestCatalog();
    public final Rights rights;
    public final ConsentReading consents;
    public final ConsentStandings standings;
    public final Access access;
    public final AuditLog audit;
    public final TestChannels channels = new TestChannels();
    public final TestJobs jobs = new TestJobs();
    public final NotificationChoices choices;
    public final NotificationInbox notifications;

    private TestCore(EntityManager entityManager) {
        this.entityManager = entityManager;
        identity = new Identity(entityManager);
        consents = new ConsentReading(entityManager, new SchoolPolicies(new Settings(entityManager)), clock);
        CurrentFacts facts = new CurrentFacts(entityManager, consents);
        standings = new ConsentStandings(facts, clock);
        rights = new Rights(facts, catalog, identity);
        access = new AccessDecisions(facts, identity, catalog, rights, new RightHolders(entityManager, rights), clock);
        audit = new AuditLog(entityManager, identity, clock);
        choices = new NotificationChoices(entityManager, channels, identity, access);
        notifications =
                new NotificationInbox(entityManager, choices, jobs, (people, kind, content) -> {}, identity, clock);
    }

    /** Over transactions that begin and end while the core's services stay. */
    public static TestCore over(TestTransactions transactions) {
        return new TestCore(transactions.entityManager);
    }

    /** What most tests need. */
    public static Class<?>[] entitiesAnd(Class<?>... others) {
        return Stream.concat(Arrays.stream(ENTITIES), Arrays.stream(others)).toArray(Class<?>[]::new);
    }

    public interface Work {
        void run(TestCore core) throws Exception;
    }

    public static void inTransaction(EmbeddedMariaDb database, Work work) {
        inTransaction(database.persistence(ENTITIES), work);
    }

    /** Over other entities than those that most tests need. */
    public static void inTransaction(Persistence persistence, Work work) {
        persistence.runInTransaction(entityManager -> {
            try {
                work.run(new TestCore(entityManager));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Somebody who has agreed to everything, or the guardians of a pupil have, on paper. */
    public PersonEntity person(String firstName, String lastName, Role... roles) {
        PersonEntity person = newcomer(firstName, lastName, roles);
        entityManager
                .createNativeQuery("insert into regulations_acceptance (person_id, number, means, accepted_at)"
                        + " values (?1, 1, 'PORTAL', now(3))")
                .setParameter(1, person.id())
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into consent_decision (person_id, consent, decider_id, decider_name, given,"
                        + " number, means, decided_at, latest) select ?1, c.consent, ?2, 'Paper', true, 1, 'PAPER', now(3), true from"
                        + " (select 'PLATFORM' as consent union all select 'EVALUATION' union all select 'IMAGE' union all"
                        + " select 'SOUND') c")
                .setParameter(1, person.id())
                .setParameter(2, person.roles().equals(Set.of(Role.PUPIL)) ? null : person.id())
                .executeUpdate();
        return person;
    }

    /** Somebody who has agreed to nothing yet. */
    public PersonEntity newcomer(String firstName, String lastName, Role... roles) {
        String account = "person" + people++;
        PersonEntity person = new PersonEntity(firstName, lastName, account, Set.of(roles), clock.instant(), null);
        entityManager.persist(person);
        entityManager.flush();
        return person;
    }

    /** The person has signed in before, as {@code SignIn} keeps it. */
    public void hasSignedIn(PersonEntity person) {
        entityManager.flush();
        entityManager
                .createNativeQuery("update person set last_sign_in_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, person.id())
                .executeUpdate();
        entityManager.refresh(person);
    }

    public GroupEntity group(GroupType type, String name, PersonEntity... members) {
        GroupEntity group = new GroupEntity(type, name);
        entityManager.persist(group);
        entityManager.flush();
        for (PersonEntity member : members) {
            entityManager.persist(new Membership(group.id(), member.id(), true, false));
        }
        entityManager.flush();
        return group;
    }

    /** Gives one person a right that their roles don't have. */
    public void grant(CoreRight right, PersonEntity person) {
        entityManager
                .createNativeQuery("insert into right_grant (right_name, person_id, granted) values (?1, ?2, true)")
                .setParameter(1, right.rightName())
                .setParameter(2, person.id())
                .executeUpdate();
    }

    /** The group of everybody with the role, as the migration makes it. */
    public long groupOf(Role role) {
        entityManager
                .createNativeQuery(
                        "insert ignore into school_group (type, name, role, version) values ('ROLE', ?1, ?1, 0)")
                .setParameter(1, role.name())
                .executeUpdate();
        return entityManager
                .createQuery("select g.id from GroupEntity g where g.role = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    public void as(PersonEntity person, Work work) throws Exception {
        identity.callAs(person.id(), Locale.GERMAN, () -> {
            work.run(this);
            return null;
        });
    }

    public List<AuditEntry> auditEntries() {
        entityManager.flush();
        return entityManager
                .createQuery("select a from AuditEntry a order by a.id", AuditEntry.class)
                .getResultList();
    }

    /** Time that the test moves. */
    public static final class TestClock extends Clock {
        private Instant now = MONDAY;

        public void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new IllegalStateException("The core asks for instants only");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Modules that the test installs, starts and stops. */
    public static final class TestCatalog implements ModuleCatalog {
        public final Set<String> installed = new HashSet<>(Set.of("chat", "forum"));
        public final Set<String> running = new HashSet<>(installed);
        public final Set<Right> rights = new HashSet<>();
        public final Set<Policy> policies = new HashSet<>();
        public final Map<String, Set<Consent>> consents = new HashMap<>();

        @Override
        public Collection<String> installed() {
            return installed;
        }

        @Override
        public boolean isRunning(String moduleId) {
            return running.contains(moduleId);
        }

        @Override
        public Collection<Right> rights() {
            return rights;
        }

        @Override
        public Set<Consent> consents(String moduleId) {
            return consents.getOrDefault(moduleId, Set.of());
        }

        @Override
        public Collection<Policy> policies() {
            return policies;
        }
    }
}

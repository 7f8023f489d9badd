package org.schulhof.kernel;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.module.Right;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;
import org.schulhof.kernel.access.AccessDecisions;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.access.ModuleDenial;
import org.schulhof.kernel.access.ModuleRelease;
import org.schulhof.kernel.access.RightGrant;
import org.schulhof.kernel.access.Rights;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.audit.AuditLog;
import org.schulhof.kernel.group.EffectiveMembership;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.Membership;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.Identity;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.secondfactor.RecoveryCode;
import org.schulhof.kernel.secondfactor.SecondFactor;
import org.schulhof.kernel.session.PersonSession;
import org.schulhof.kernel.setting.Setting;
import org.schulhof.kernel.signin.KnownDevice;
import org.schulhof.kernel.signin.SignInAttempt;
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
        AccountLock.class,
        PersonSession.class,
        SignInAttempt.class,
        KnownDevice.class,
        Setting.class,
        SecondFactor.class,
        RecoveryCode.class
    };

    private int people;
    public final EntityManager entityManager;
    public final Identity identity;
    public final TestClock clock = new TestClock();
    public final TestCatalog catalog = new TestCatalog();
    public final Rights rights;
    public final Access access;
    public final AuditLog audit;

    private TestCore(EntityManager entityManager) {
        this.entityManager = entityManager;
        identity = new Identity(entityManager);
        rights = new Rights(entityManager, catalog);
        access = new AccessDecisions(
                entityManager, identity, catalog, rights, new AccountLocks(entityManager, clock), clock);
        audit = new AuditLog(entityManager, identity, clock);
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

    public PersonEntity person(String firstName, String lastName, Role... roles) {
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
        public Collection<Policy> policies() {
            return policies;
        }
    }
}

package org.schulhof.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.kernel.TestCore.inTransaction;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.api.person.Role;
import org.schulhof.testkit.EmbeddedMariaDb;

class AccessWritesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private static final Pattern TABLE =
            Pattern.compile("(?:from|join)\\s+(\\w+)|,\\s*(\\w+)\\s+t\\d", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO module_release (module_id, group_id) VALUES (?, ?)",
                "DELETE FROM person_role WHERE ((person_id = ?) AND (role = ?))",
                "UPDATE person SET left_at = ?, version = ? WHERE ((id = ?) AND (version = ?))",
                "UPDATE person SET last_sign_in_at = ?, left_at = ? WHERE (id = ?)",
                "insert ignore into `membership` (group_id) select 7",
                "delete m from membership m join school_group g on g.id = m.group_id",
                "truncate table account_lock"
            })
    void whatDecisionsWeighConcernsThem(String sql) {
        assertThat(AccessWrites.concernsDecisions(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM person WHERE (id = ?) FOR UPDATE",
                "(select id from person) union (select id from membership)",
                "INSERT INTO person_session (person_id) VALUES (?)",
                "UPDATE person SET last_sign_in_at = ?, last_sign_in_address = ? WHERE (id = ?)",
                "UPDATE job SET state = ? WHERE (id = ?)"
            })
    void everythingElseDoesNot(String sql) {
        assertThat(AccessWrites.concernsDecisions(sql)).isFalse();
    }

    @Test
    void eachTableThatIsReadIsWatched() {
        List<String> statements = new ArrayList<>();
        inTransaction(database, core -> listen(core.entityManager, statements));
        inTransaction(database, core -> {
            long person = core.person("Mia", "Groß", Role.PUPIL).id();
            core.entityManager.clear();
            statements.clear();
            new CurrentFacts(core.entityManager, core.consents).of(person);
            Set<String> read = new HashSet<>();
            statements.forEach(
                    statement -> TABLE.matcher(statement).results().forEach(found -> read.add(found.group(1))));
            assertThat(read).contains("person", "module_release", "right_grant", "effective_membership");
            read.remove("effective_membership");
            assertThat(AccessWrites.WEIGHED).containsAll(read).contains("membership", "school_group");
        });
    }

    @Test
    void aSignInOutdatesNothing() {
        List<String> statements = new ArrayList<>();
        inTransaction(database, core -> listen(core.entityManager, statements));
        inTransaction(database, core -> {
            core.entityManager
                    .createQuery(
                            "update PersonEntity p set p.lastSignInAt = :now, p.lastSignInAddress = :address where p.id = :id")
                    .setParameter("now", core.clock.instant())
                    .setParameter("address", "127.0.0.1")
                    .setParameter("id", 1L)
                    .executeUpdate();
            assertThat(statements).isNotEmpty().noneMatch(AccessWrites::concernsDecisions);
        });
    }

    private static String tableIn(MatchResult found) {
        return (found.group(1) == null ? found.group(2) : found.group(1)).toLowerCase(Locale.ROOT);
    }

    /** What is begun from now on is listened to. */
    private static void listen(EntityManager entityManager, List<String> statements) {
        entityManager
                .getEntityManagerFactory()
                .unwrap(ServerSession.class)
                .getEventManager()
                .addListener(new SessionEventAdapter() {
                    @Override
                    public void preExecuteCall(SessionEvent event) {
                        statements.add(((DatabaseCall) event.getCall()).getSQLString());
                    }
                });
    }
}

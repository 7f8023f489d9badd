package org.schulhof.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

/** What becomes of the people of a school whose portal did not ask for consents yet. */
@Tag("R20")
class UpgradeTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom();

    @BeforeEach
    void begin() throws SQLException {
        migrateTo("9");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into person (id, first_name, last_name, account, birth_date, search_text, created_at,"
                            + " version) values (1, 'Karin', 'Weiß', 'karin.weiss', null, '', now(3), 0),"
                            + " (2, 'Mia', 'Groß', 'mia.gross', '2014-05-06', '', now(3), 0)");
            statement.execute("insert into person_role values (1, 'TEACHER'), (2, 'PUPIL')");
        }
    }

    @Test
    void theyAreAskedAtTheirNextSignIn() {
        migrateTo("latest");
        TestCore.inTransaction(database, core -> {
            ConsentStanding karin = core.consents.of(1);
            assertThat(karin.isAcceptanceDue()).isTrue();
            assertThat(karin.toDecide()).containsExactly(Consent.values());
            assertThat(karin.isClosed()).isFalse();
            assertThat(core.consents.of(2).isClosed()).isTrue();
            core.as(core.entityManager.find(PersonEntity.class, 1L), asKarin -> {
                assertThat(new TestConsents(core).texts.current())
                        .containsOnlyKeys(Agreement.values())
                        .allSatisfy((agreement, text) -> {
                            assertThat(text.wording().german()).startsWith("# ");
                            assertThat(text.wording().english()).startsWith("# ");
                        });
            });
        });
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}

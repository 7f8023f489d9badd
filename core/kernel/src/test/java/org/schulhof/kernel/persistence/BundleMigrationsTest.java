package org.schulhof.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.kernel.module.ModuleFile;
import org.schulhof.kernel.module.TestFramework;
import org.schulhof.testkit.EmbeddedMariaDb;

class BundleMigrationsTest {

    private static final String NAME = "org.example.forum";
    private static final String FOLDER = "schulhof/migrations/";

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom();

    @TempDir
    private Path jars;

    @TempDir
    private Path cache;

    private TestFramework framework;

    @BeforeEach
    void open() throws SQLException {
        framework = new TestFramework(cache);
        execute("drop table if exists forum_topic, forum_schema_history");
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void afterABrokenMigrationTheVersionBeforeStartsAndSoDoesACorrectedOne() throws SQLException {
        ModuleFile before = version("1.0.0");
        migrate(before);

        ModuleFile broken = version("2.0.0")
                .withEntry(
                        FOLDER + "V2__text.sql",
                        "alter table forum_topic add text varchar(20); alter table forum_missing add x int;");
        assertThatThrownBy(() -> migrate(broken))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("forum_missing");
        migrate(before);

        migrate(version("2.0.1")
                .withEntry(FOLDER + "V2__text.sql", "alter table forum_topic add if not exists text varchar(20);"));
        assertThat(count("select count(*) from forum_schema_history where success = 1 and version = '2'"))
                .isOne();
        assertThat(count("select count(*) from forum_schema_history where success = 0"))
                .isZero();
    }

    @Test
    void aVersionBeforeBearsTheTablesOfALaterOne() throws SQLException {
        migrate(version("2.0.0").withEntry(FOLDER + "V2__text.sql", "alter table forum_topic add text varchar(20);"));
        migrate(version("1.0.0"));
        assertThat(count("select count(*) from forum_schema_history where version = '2'"))
                .isOne();
    }

    private static ModuleFile version(String version) {
        return ModuleFile.of("forum", version)
                .withEntry(FOLDER + "V1__topic.sql", "create table forum_topic (id bigint primary key);");
    }

    private void migrate(ModuleFile file) {
        framework.deploy(NAME, file.in(jars));
        new BundleMigrations(framework.find(NAME).orElseThrow()).migrate(database.dataSource());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}

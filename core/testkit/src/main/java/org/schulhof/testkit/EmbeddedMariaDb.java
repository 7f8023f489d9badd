package org.schulhof.testkit;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.schulhof.api.persistence.Persistence;

/**
 * Gives a test class a schema of its own in a real MariaDB, after its migrations. One server serves all test classes of a
 * JVM. For instance:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("schulhof/migrations");
 *
 * private final Persistence persistence = database.persistence(Contact.class, Label.class);
 *
 * @BeforeEach
 * void clear() {
 *     database.clear();
 * }
 * }</pre>
 */
public final class EmbeddedMariaDb implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String HISTORY = "schema_history";
    private static final String NEWEST = "latest";

    private final String schema = "test_" + SCHEMAS.incrementAndGet();
    private final List<String> locations;
    private final Map<List<Class<?>>, EntityManagerFactory> factories = new HashMap<>();
    private @Nullable MariaDbPoolDataSource dataSource;

    private EmbeddedMariaDb(List<String> locations) {
        this.locations = locations;
    }

    /** @param locations folders of Flyway migrations on the class path; none for an empty schema */
    public static EmbeddedMariaDb migratedFrom(String... locations) {
        return new EmbeddedMariaDb(
                List.of(locations).stream().map("classpath:"::concat).toList());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        open();
        migrateTo(NEWEST);
    }

    /** Makes the schema, empty: for tests that migrate step by step, and close it themselves. */
    public void open() throws SQLException {
        MariaDbServer server = MariaDbServer.get();
        try (Connection connection = DriverManager.getConnection(server.url(""));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + schema);
        }
        dataSource = new MariaDbPoolDataSource(server.url(schema) + "&maxPoolSize=20&minPoolSize=0");
    }

    /** @param version of the last migration to run, or {@code latest} */
    public void migrateTo(String version) {
        if (!locations.isEmpty()) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations(locations.toArray(String[]::new))
                    .table(HISTORY)
                    .target(version)
                    .load()
                    .migrate();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        close();
    }

    @Override
    public void close() throws SQLException {
        if (dataSource == null) {
            return;
        }
        factories.values().forEach(EntityManagerFactory::close);
        factories.clear();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + schema);
        } finally {
            dataSource.close();
            dataSource = null;
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** With user and without password, for tests that start something which connects by itself. */
    public String jdbcUrl() {
        return MariaDbServer.get().url(schema);
    }

    /** EclipseLink over these entities, with transactions of its own instead of JTA. Made once per test class. */
    public EntityManagerFactory entityManagerFactory(Class<?>... entities) {
        return factories.computeIfAbsent(List.of(entities), listed -> TestUnit.over(dataSource, entities));
    }

    /** What the portal would give to a module with these entities. */
    public Persistence persistence(Class<?>... entities) {
        return new LocalPersistence(entityManagerFactory(entities));
    }

    /** Empties all tables. */
    public void clear() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(
                    "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                            + " and table_schema = '" + schema + "' and table_name <> '" + HISTORY + "'")) {
                while (result.next()) {
                    tables.add(result.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("delete from `" + table + "`");
            }
            statement.execute("set foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot empty " + schema, e);
        }
    }
}

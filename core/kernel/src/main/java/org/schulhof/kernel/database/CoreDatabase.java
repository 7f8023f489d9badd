package org.schulhof.kernel.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database of the school, and the core's tables in it. */
@ApplicationScoped
public class CoreDatabase {

    private static final Logger LOG = Logger.getLogger(CoreDatabase.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    @Produces
    @PersistenceContext(unitName = "core")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "jdbc/schulhof")
    private DataSource dataSource;

    @Produces
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Brings the core's tables to this version. Forward only. */
    public void migrate() {
        Flyway.configure(CoreDatabase.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("core_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Whether the database answers now, within two seconds. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return false;
        }
    }
}

package org.schulhof.kernel.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database of the school, and the core's tables in it. */
@ApplicationScoped
public class CoreDatabase {

    @Produces
    @PersistenceContext(unitName = "core")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "jdbc/schulhof")
    private DataSource dataSource;

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
}

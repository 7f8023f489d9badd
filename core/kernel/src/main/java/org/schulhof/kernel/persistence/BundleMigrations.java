package org.schulhof.kernel.persistence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.osgi.framework.Bundle;
import org.schulhof.kernel.module.InstalledModule;

/** Brings a module's tables to the version of its bundle. Each module has a history table of its own. */
final class BundleMigrations implements ResourceProvider {

    /** Ends the name of each module's history table. */
    static final String HISTORY = "_schema_history";

    private static final String FOLDER = "schulhof/migrations/";

    private final Bundle bundle;

    BundleMigrations(Bundle bundle) {
        this.bundle = bundle;
    }

    void migrate(DataSource dataSource) {
        if (getResources("", new String[] {".sql"}).isEmpty()) {
            return;
        }
        Flyway flyway = Flyway.configure(BundleMigrations.class.getClassLoader())
                .dataSource(dataSource)
                .resourceProvider(this)
                .javaMigrationClassProvider(Collections::emptyList)
                .table(history())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            forgetFailures(dataSource, failed);
            throw failed;
        }
    }

    /**
     * MariaDB does not take back what a broken script did before it broke. The history forgets the script nevertheless:
     * else neither a corrected one nor the version before would ever start.
     */
    private void forgetFailures(DataSource dataSource, FlywayException failed) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from `" + history() + "` where success = 0");
        } catch (SQLException noHistory) {
            failed.addSuppressed(noHistory);
        }
    }

    private String history() {
        return InstalledModule.idOf(bundle) + HISTORY;
    }

    @Override
    public LoadableResource getResource(String name) {
        URL entry = bundle.getEntry(FOLDER + name);
        return entry == null ? null : new Migration(entry);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return Collections.list(entries()).stream()
                .<LoadableResource>map(Migration::new)
                .filter(migration -> migration.getFilename().startsWith(prefix))
                .filter(migration -> Arrays.stream(suffixes).anyMatch(migration.getFilename()::endsWith))
                .sorted()
                .toList();
    }

    private Enumeration<URL> entries() {
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*.sql", false);
        return entries == null ? Collections.enumeration(List.of()) : entries;
    }

    /** One script of the bundle. */
    private static final class Migration extends LoadableResource {

        private final URL entry;

        private Migration(URL entry) {
            this.entry = entry;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return entry.getPath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return entry.toString();
        }

        @Override
        public String getFilename() {
            return entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return FOLDER + getFilename();
        }
    }
}

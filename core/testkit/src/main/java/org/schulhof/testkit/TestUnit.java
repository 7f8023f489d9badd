package org.schulhof.testkit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.persistence.InstantConverter;

/** A persistence unit that is made in the test, without a persistence.xml. */
final class TestUnit implements PersistenceUnitInfo {

    private static final AtomicInteger UNITS = new AtomicInteger();

    /** EclipseLink scans it. */
    private static final URL EMPTY_FOLDER = emptyFolder();

    private final String name = "test-" + UNITS.incrementAndGet();
    private final DataSource dataSource;
    private final List<String> classes;

    private TestUnit(DataSource dataSource, List<String> classes) {
        this.dataSource = dataSource;
        this.classes = classes;
    }

    static EntityManagerFactory over(DataSource dataSource, Class<?>... entities) {
        TestUnit unit = new TestUnit(
                dataSource,
                Stream.concat(Stream.of(InstantConverter.class), Arrays.stream(entities))
                        .map(Class::getName)
                        .toList());
        return new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.of());
    }

    private static URL emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("schulhof-test-unit-");
            folder.toFile().deleteOnExit();
            return folder.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return EMPTY_FOLDER;
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.target-database", "MySQL");
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.logging.level", "WARNING");
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Thread.currentThread().getContextClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // nothing is woven in tests
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}

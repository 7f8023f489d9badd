package org.schulhof.kernel.persistence;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.eclipse.persistence.config.TargetServer;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.schulhof.api.persistence.InstantConverter;
import org.schulhof.kernel.module.InstalledModule;

/**
 * The persistence unit of a module, over the entities that the build has listed in its manifest, and the API's converter. Made by hand, since
 * {@code persistence.xml} is not looked up in bundles.
 */
final class BundleUnit implements PersistenceUnitInfo {

    private final Bundle bundle;
    private final DataSource dataSource;
    private final Path emptyFolder;

    /** @param emptyFolder where EclipseLink may look for more, and finds nothing */
    BundleUnit(Bundle bundle, DataSource dataSource, Path emptyFolder) {
        this.bundle = bundle;
        this.dataSource = dataSource;
        this.emptyFolder = emptyFolder;
    }

    @Override
    public String getPersistenceUnitName() {
        return InstalledModule.idOf(bundle) + "-" + bundle.getBundleId() + "-" + bundle.getLastModified();
    }

    @Override
    public List<String> getManagedClassNames() {
        String entities = Optional.ofNullable(bundle.getHeaders("").get(InstalledModule.ENTITIES))
                .orElse("");
        return Stream.concat(Stream.of(InstantConverter.class.getName()), Arrays.stream(entities.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty(PersistenceUnitProperties.TARGET_DATABASE, TargetDatabase.MySQL);
        properties.setProperty(PersistenceUnitProperties.TARGET_SERVER, TargetServer.Glassfish);
        properties.setProperty(PersistenceUnitProperties.WEAVING, "static");
        properties.setProperty(PersistenceUnitProperties.SESSION_NAME, getPersistenceUnitName());
        properties.setProperty(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        properties.setProperty(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        return properties;
    }

    @Override
    public ClassLoader getClassLoader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new ClassLoader(getClassLoader()) {};
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return emptyFolder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.JTA;
    }

    @Override
    public DataSource getJtaDataSource() {
        return dataSource;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
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
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    /** None: the validator's shared cache would keep the classes of bundles that are gone. */
    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.1";
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new UnsupportedOperationException("Modules' entities are woven by their build");
    }
}

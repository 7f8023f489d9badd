package org.schulhof.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The modules that have tables, whether they are installed any more or not. */
@ApplicationScoped
public class MigratedModules {

    private static final String CORE = "core";

    private final EntityManager entityManager;

    @Inject
    public MigratedModules(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Set<String> ids() {
        List<?> tables = entityManager
                .createNativeQuery("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_name like '%\\_schema\\_history'")
                .getResultList();
        return tables.stream()
                .map(table -> table.toString().replace(BundleMigrations.HISTORY, ""))
                .filter(id -> !id.equals(CORE))
                .collect(Collectors.toUnmodifiableSet());
    }
}

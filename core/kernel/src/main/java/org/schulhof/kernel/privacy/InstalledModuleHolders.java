package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.persistence.MigratedModules;

/** The modules as the host knows them. */
@ApplicationScoped
class InstalledModuleHolders implements ModuleHolders {

    private final ModuleRegistry registry;
    private final MigratedModules migrated;

    @Inject
    InstalledModuleHolders(ModuleRegistry registry, MigratedModules migrated) {
        this.registry = registry;
        this.migrated = migrated;
    }

    @Override
    public List<DataHolder> running() {
        return registry.running().stream().<DataHolder>map(ModuleHolder::new).toList();
    }

    @Override
    public String title(String moduleId, Locale locale) {
        return registry.find(moduleId).map(module -> module.title(locale)).orElse(moduleId);
    }

    @Override
    public Set<String> storing() {
        Set<String> ids = new TreeSet<>(migrated.ids());
        registry.all().stream().map(InstalledModule::id).forEach(ids::add);
        return ids;
    }
}

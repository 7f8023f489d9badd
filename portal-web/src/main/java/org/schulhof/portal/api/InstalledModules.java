package org.schulhof.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.schulhof.kernel.access.ModuleCatalog;
import org.schulhof.kernel.install.UnknownModuleException;

/** The modules that an address may name. */
@ApplicationScoped
class InstalledModules {

    private final ModuleCatalog catalog;

    @Inject
    InstalledModules(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** @throws UnknownModuleException if there is no such module */
    void require(String module) {
        if (!catalog.installed().contains(module)) {
            throw new UnknownModuleException(module);
        }
    }
}

package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.schulhof.api.module.Right;

/** The catalog of a portal without a module host: no modules. The host replaces it. */
@ApplicationScoped
class NoModules implements ModuleCatalog {

    @Override
    public Collection<String> installed() {
        return List.of();
    }

    @Override
    public boolean isRunning(String moduleId) {
        return false;
    }

    @Override
    public Collection<Right> rights() {
        return List.of();
    }
}

package org.schulhof.portal.module;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.schulhof.kernel.module.InstalledModule;

/** Tells classes of modules from all others. */
final class ModuleClasses {

    private ModuleClasses() {}

    /** The module's bundle that the class comes from, if it comes from one. */
    static Optional<Bundle> bundleOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.getClassLoader() instanceof BundleReference loader
                        && InstalledModule.isModule(loader.getBundle())
                ? Optional.of(loader.getBundle())
                : Optional.empty();
    }
}

package org.schulhof.kernel.module;

import org.schulhof.kernel.Beans;

/** The registry as the portal opens it, over a framework of a test. */
public final class TestRegistry {

    private TestRegistry() {}

    public static ModuleRegistry over(TestFramework framework, ModuleResource... resources) {
        ModuleRegistry registry = new ModuleRegistry(Beans.of(resources), new Bulkhead());
        registry.open(framework.context());
        return registry;
    }
}

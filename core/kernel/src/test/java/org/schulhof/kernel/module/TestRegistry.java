package org.schulhof.kernel.module;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** The registry as the portal opens it, over a framework of a test. */
public final class TestRegistry {

    private TestRegistry() {}

    public static ModuleRegistry over(TestFramework framework, ModuleResource... resources) {
        ModuleRegistry registry = new ModuleRegistry(new Resources(List.of(resources)), new Bulkhead());
        registry.open(framework.context());
        return registry;
    }

    /** Beans that the registry only goes through. */
    private record Resources(List<ModuleResource> all) implements Instance<ModuleResource> {

        @Override
        public Iterator<ModuleResource> iterator() {
            return all.iterator();
        }

        @Override
        public ModuleResource get() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instance<ModuleResource> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ModuleResource> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ModuleResource> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return all.isEmpty();
        }

        @Override
        public boolean isAmbiguous() {
            return all.size() > 1;
        }

        @Override
        public void destroy(ModuleResource instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<ModuleResource> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<ModuleResource>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}

package org.schulhof.portal.module;

import com.sun.faces.spi.SerializationProvider;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.wiring.BundleWiring;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/**
 * Serializes Mojarra's view state, by its own service provider interface. Components of a module's page may hold objects
 * of the module, for instance a chosen value while another field is not valid yet; they are kept by value, and dropped
 * when the updated module does not know them any more.
 */
public class MojarraViewState implements SerializationProvider {

    @Override
    public ObjectOutputStream createObjectOutputStream(OutputStream destination) throws IOException {
        return new ViewStateOutput(destination);
    }

    @Override
    public ObjectInputStream createObjectInputStream(InputStream source) throws IOException {
        return new ViewStateInput(source);
    }

    /** Stands for an object of a module. */
    private record ModuleObject(String module, StoredValue value) implements Serializable {

        @Nullable
        Object restore() {
            ModuleRegistry registry = CDI.current().select(ModuleRegistry.class).get();
            return registry.find(module)
                    .filter(InstalledModule::isRunning)
                    .map(running -> running.bundle().adapt(BundleWiring.class).getClassLoader())
                    .flatMap(value::restore)
                    .map(StoredValue.Restored::object)
                    .orElse(null);
        }
    }

    private static final class ViewStateOutput extends ObjectOutputStream {

        ViewStateOutput(OutputStream destination) throws IOException {
            super(destination);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return ModuleClasses.bundleOf(object.getClass())
                    .<Object>map(bundle -> new ModuleObject(
                            InstalledModule.idOf(bundle), StoredValue.of(object, "A value in a component of the page")))
                    .orElse(object);
        }
    }

    private static final class ViewStateInput extends ObjectInputStream {

        ViewStateInput(InputStream source) throws IOException {
            super(source);
            enableResolveObject(true);
        }

        @Override
        protected @Nullable Object resolveObject(Object object) {
            return object instanceof ModuleObject kept ? kept.restore() : object;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        description.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(description);
            }
        }
    }
}

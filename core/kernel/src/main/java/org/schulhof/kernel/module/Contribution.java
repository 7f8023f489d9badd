package org.schulhof.kernel.module;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** Something that a running module contributes: an OSGi service of its bundle. */
public final class Contribution<T> {

    private final ServiceReference<T> reference;

    private Contribution(ServiceReference<T> reference) {
        this.reference = reference;
    }

    /** The service as a contribution of this type, if it is one. */
    @SuppressWarnings("unchecked")
    static <T> Optional<Contribution<T>> of(ServiceReference<?> service, Class<T> type) {
        String[] types = (String[]) service.getProperty(Constants.OBJECTCLASS);
        return Arrays.asList(types).contains(type.getName())
                ? Optional.of(new Contribution<>((ServiceReference<T>) service))
                : Optional.empty();
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(reference.getProperty(name)).map(String::valueOf);
    }

    /** Calls the service and gives it back. */
    public <R> R call(Function<T, R> work) {
        try (Lease<T> lease = lease()) {
            return work.apply(lease.service());
        }
    }

    /** The service until the lease is closed; an instance of its own if it is of prototype scope. */
    public Lease<T> lease() {
        BundleContext system = reference
                .getBundle()
                .getBundleContext()
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .getBundleContext();
        ServiceObjects<T> objects = system.getServiceObjects(reference);
        T service = objects == null ? null : take(objects);
        if (service == null) {
            throw new IllegalStateException("The bundle could not make " + reference);
        }
        return new Lease<>(service, objects);
    }

    /** One after the other: Felix loses count of a service that one thread takes while another gives it back for the last time. */
    private static <T> T take(ServiceObjects<T> objects) {
        synchronized (objects.getServiceReference()) {
            return objects.getService();
        }
    }

    /** A service in use. */
    public record Lease<T>(T service, ServiceObjects<T> objects) implements AutoCloseable {

        @Override
        public void close() {
            synchronized (objects.getServiceReference()) {
                objects.ungetService(service);
            }
        }
    }
}

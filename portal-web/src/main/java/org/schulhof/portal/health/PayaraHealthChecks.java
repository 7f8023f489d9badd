package org.schulhof.portal.health;

import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Checks of readiness that come and go while the portal runs. MicroProfile knows only those that an application has when
 * it is deployed; Payara's own service takes more. Its classes are in no public repository, hence the reflection.
 */
final class PayaraHealthChecks {

    private static final String PACKAGE = "fish.payara.microprofile.healthcheck.";
    private static final String SERVICES = "org.glassfish.internal.api.Globals";

    private final Object service;
    private final Class<?> serviceType;
    private final Class<?> kinds;

    private PayaraHealthChecks(Object service, Class<?> serviceType, Class<?> kinds) {
        this.service = service;
        this.serviceType = serviceType;
        this.kinds = kinds;
    }

    static PayaraHealthChecks of(BundleContext server) {
        try {
            Bundle health = bundle(server, ".microprofile-healthcheck");
            Class<?> type = health.loadClass(PACKAGE + "HealthCheckService");
            Object service = bundle(server, ".internal-api")
                    .loadClass(SERVICES)
                    .getMethod("get", Class.class)
                    .invoke(null, type);
            return new PayaraHealthChecks(service, type, health.loadClass(PACKAGE + "HealthCheckType"));
        } catch (ReflectiveOperationException e) {
            throw unknownServer(e);
        }
    }

    /** @param owner by which it is removed again */
    void add(String owner, HealthCheck check) {
        Object readiness = Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> kind.toString().equals("READINESS"))
                .findFirst()
                .orElseThrow();
        call("registerHealthCheck", new Class<?>[] {String.class, HealthCheck.class, kinds}, owner, check, readiness);
    }

    void remove(String owner) {
        call("unregisterHealthCheck", new Class<?>[] {String.class}, owner);
    }

    private void call(String method, Class<?>[] parameters, Object... arguments) {
        try {
            serviceType.getMethod(method, parameters).invoke(service, arguments);
        } catch (ReflectiveOperationException e) {
            throw unknownServer(e);
        }
    }

    private static Bundle bundle(BundleContext server, String name) {
        return Arrays.stream(server.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).endsWith(name))
                .findFirst()
                .orElseThrow(() -> unknownServer(new ClassNotFoundException(name)));
    }

    private static IllegalStateException unknownServer(ReflectiveOperationException cause) {
        return new IllegalStateException("Another Payara than the one that this was written for", cause);
    }
}

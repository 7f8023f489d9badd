package org.schulhof.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.schulhof.kernel.module.ModuleRegistry;

/** What each module is doing. The portal is ready without one that is broken: that one costs its own pages only. */
@Readiness
@ApplicationScoped
public class ModulesHealth implements HealthCheck {

    private final ModuleRegistry registry;

    @Inject
    public ModulesHealth(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("modules").up();
        registry.all()
                .forEach(module -> response.withData(module.id(), module.state().name()));
        return response.build();
    }
}

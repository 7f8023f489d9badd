package org.schulhof.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.ModuleState;

/**
 * What each module is doing. The portal waits for modules that are still coming up when it starts; it is ready without
 * one that is broken, since that one costs its own pages only.
 */
@Readiness
@ApplicationScoped
public class ModulesHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ModuleRegistry registry;
    private final long firstAsked = System.nanoTime();

    @Inject
    public ModulesHealth(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public HealthCheckResponse call() {
        List<InstalledModule> modules = registry.all();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("modules");
        modules.forEach(module -> response.withData(module.id(), module.state().name()));
        return response.status(modules.stream().noneMatch(ModulesHealth::isComing) || isOutOfPatience())
                .build();
    }

    private static boolean isComing(InstalledModule module) {
        return module.state() == ModuleState.BROKEN && module.fault().isEmpty();
    }

    private boolean isOutOfPatience() {
        return System.nanoTime() - firstAsked > PATIENCE.toNanos();
    }
}

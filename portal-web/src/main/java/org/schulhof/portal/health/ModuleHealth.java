package org.schulhof.portal.health;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.osgi.framework.Bundle;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleFault;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.ModuleState;

/**
 * What one module is doing. The portal waits for a module that is still coming up when it starts; it is ready without one
 * that is broken, since that one costs its own pages only.
 */
final class ModuleHealth implements HealthCheck {

    private final Bundle bundle;
    private final ModuleRegistry registry;
    private final StartingTime startingTime;

    ModuleHealth(Bundle bundle, ModuleRegistry registry, StartingTime startingTime) {
        this.bundle = bundle;
        this.registry = registry;
        this.startingTime = startingTime;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<InstalledModule> module = registry.of(bundle);
        HealthCheckResponseBuilder response = HealthCheckResponse.named(InstalledModule.idOf(bundle))
                .withData(
                        "state",
                        module.map(InstalledModule::state)
                                .orElse(ModuleState.STOPPED)
                                .name());
        module.flatMap(InstalledModule::fault)
                .map(ModuleFault::number)
                .ifPresent(number -> response.withData("fault", number));
        return response.status(startingTime.isOver()
                        || module.filter(ModuleHealth::isComing).isEmpty())
                .build();
    }

    private static boolean isComing(InstalledModule module) {
        return module.state() == ModuleState.BROKEN && module.fault().isEmpty();
    }
}

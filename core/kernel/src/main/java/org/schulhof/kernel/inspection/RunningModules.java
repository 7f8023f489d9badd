package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.Contribution.Lease;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** Asks what running modules contribute. */
@ApplicationScoped
class RunningModules implements InspectableModules {

    private final ModuleRegistry registry;

    @Inject
    RunningModules(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Set<String> offering() {
        return registry.running().stream()
                .filter(module ->
                        !module.contributions(InspectableContent.class).isEmpty())
                .map(InstalledModule::id)
                .collect(Collectors.toSet());
    }

    @Override
    public <R> R ask(String moduleId, Question<R> question) throws IOException {
        Contribution<InspectableContent> content = registry.find(moduleId)
                .filter(InstalledModule::isRunning)
                .flatMap(module ->
                        module.contributions(InspectableContent.class).stream().findFirst())
                .orElseThrow(() -> new ModuleSilentException(moduleId));
        try (Lease<InspectableContent> lease = content.lease()) {
            return question.ask(lease.service());
        }
    }
}

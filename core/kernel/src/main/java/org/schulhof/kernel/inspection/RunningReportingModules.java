package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.inspection.ReportedContent;
import org.schulhof.api.inspection.ReportedContent.Outcome;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.Contribution.Lease;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;

/** Tells what running modules contribute. */
@ApplicationScoped
class RunningReportingModules implements ReportingModules {

    private final ModuleRegistry registry;

    @Inject
    RunningReportingModules(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Set<String> running() {
        return registry.running().stream()
                .filter(module -> !module.contributions(ReportedContent.class).isEmpty())
                .map(InstalledModule::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void tell(String moduleId, String excerptId, Outcome outcome) {
        Contribution<ReportedContent> content = registry.find(moduleId)
                .filter(InstalledModule::isRunning)
                .flatMap(module ->
                        module.contributions(ReportedContent.class).stream().findFirst())
                .orElseThrow(() -> new ModuleSilentException(moduleId));
        try (Lease<ReportedContent> lease = content.lease()) {
            lease.service().settled(excerptId, outcome);
        }
    }
}

package org.schulhof.portal.module;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.portal.frame.Problem;
import org.schulhof.portal.frame.Reader;

/** The answer of a module that did not let a request in. */
@Named("closedModule")
@RequestScoped
public class ClosedModule {

    private final HttpServletRequest request;
    private final ModuleRegistry registry;
    private final Problem problem;
    private final Reader reader;

    @Inject
    public ClosedModule(HttpServletRequest request, ModuleRegistry registry, Problem problem, Reader reader) {
        this.request = request;
        this.registry = registry;
        this.problem = problem;
        this.reader = reader;
    }

    /** Null if nothing stands in the way but too many others. */
    public @Nullable AccessDecision getDecision() {
        return problem.getDecision();
    }

    /** The module's name, empty if it is not installed. */
    public String getTitle() {
        AccessDecision decision = getDecision();
        return decision == null
                ? ""
                : registry.find(decision.module()).map(this::title).orElse("");
    }

    /** What was posted, null if nothing or by ajax. */
    public @Nullable PostedFields getPosted() {
        return PostedFields.of(request).orElse(null);
    }

    private String title(InstalledModule module) {
        return module.title(reader.getLocale());
    }
}

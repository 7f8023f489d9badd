package org.schulhof.kernel.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.schulhof.api.job.JobHandler;

/** Who does which kind of job: beans of the core, and services of modules which the module host adds and removes. */
@ApplicationScoped
public class JobHandlers {

    private final Map<String, JobHandler> ofModules = new ConcurrentHashMap<>();
    private final Instance<JobHandler> ofCore;

    @Inject
    public JobHandlers(@Any Instance<JobHandler> ofCore) {
        this.ofCore = ofCore;
    }

    public void add(JobHandler handler) {
        ofModules.put(handler.kind(), handler);
    }

    public void remove(String kind) {
        ofModules.remove(kind);
    }

    Optional<JobHandler> find(String kind) {
        return ofCore.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .or(() -> Optional.ofNullable(ofModules.get(kind)));
    }
}

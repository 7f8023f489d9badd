package org.schulhof.kernel.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Wraps the keys of modules anew, in the background. */
@ApplicationScoped
public class KeyRotationJob implements JobHandler {

    private final KeyRotation rotation;

    @Inject
    public KeyRotationJob(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public String kind() {
        return KeyRotation.JOB;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        rotation.finish(progress);
        return Map.of();
    }
}

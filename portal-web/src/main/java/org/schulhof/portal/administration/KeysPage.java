package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.seal.KeyRotation;
import org.schulhof.portal.frame.Notices;

/** How it stands with the school's key, and its replacement. The key itself is never shown. */
@Named
@RequestScoped
public class KeysPage {

    private static final String HERE = "/administration/keys/index.xhtml";

    private final KeyRotation rotation;
    private final Jobs jobs;
    private final Notices notices;
    private final long jobId;

    private KeyRotation.@Nullable State state;
    private @Nullable Job job;

    @Inject
    public KeysPage(KeyRotation rotation, Jobs jobs, Notices notices, RequestParameters parameters) {
        this.rotation = rotation;
        this.jobs = jobs;
        this.notices = notices;
        this.jobId = parameters.number("job");
    }

    @PostConstruct
    void load() {
        state = rotation.state();
        job = jobs.find(jobId).orElse(null);
    }

    public @Nullable String rotate() {
        try {
            return HERE + "?job=" + rotation.start() + "&faces-redirect=true";
        } catch (SchoolKeyMissingException e) {
            return notices.refuse("keys.missing");
        }
    }

    public KeyRotation.State getState() {
        return Objects.requireNonNull(state);
    }

    public @Nullable Job getJob() {
        return job;
    }

    public boolean isRunning() {
        return job != null && !job.state().isFinal();
    }

    /** Whether what was asked for on the page before has come to its end. */
    public boolean isDone() {
        return job != null && job.state() == Job.State.SUCCEEDED;
    }
}

package org.schulhof.portal.roster;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.kernel.roster.ImportResult;
import org.schulhof.portal.administration.RequestParameters;

/** How far a confirmed import is, and how it ended. */
@Named
@RequestScoped
public class ImportProgressPage {

    private final Jobs jobs;
    private final ImportDraft draft;
    private final long id;
    private Job job;

    @Inject
    public ImportProgressPage(Jobs jobs, ImportDraft draft, RequestParameters parameters) {
        this.jobs = jobs;
        this.draft = draft;
        this.id = parameters.number("job");
    }

    @PostConstruct
    void load() {
        job = jobs.find(id).orElse(null);
        if (isApplied()) {
            draft.clear();
        }
    }

    public String cancel() {
        jobs.cancel(id);
        return "/administration/import/progress.xhtml?job=" + id + "&faces-redirect=true";
    }

    public Job getJob() {
        return job;
    }

    public boolean isRunning() {
        return job != null && !job.state().isFinal();
    }

    public boolean isApplied() {
        return ended(ImportResult.APPLIED);
    }

    public boolean isSchoolChanged() {
        return ended(ImportResult.SCHOOL_CHANGED);
    }

    private boolean ended(ImportResult result) {
        return job != null && job.state() == Job.State.SUCCEEDED && ImportResult.of(job) == result;
    }
}

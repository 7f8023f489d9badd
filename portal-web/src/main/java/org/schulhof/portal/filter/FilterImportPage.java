package org.schulhof.portal.filter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.kernel.filter.FilterAdministration;
import org.schulhof.kernel.filter.FilterList;
import org.schulhof.kernel.filter.Taken;
import org.schulhof.portal.administration.RequestParameters;

/** How far the import of a list is, and what was taken and what not. */
@Named
@RequestScoped
public class FilterImportPage {

    private final FilterAdministration filters;
    private final Jobs jobs;
    private final long listId;
    private final long jobId;
    private @Nullable FilterList list;
    private @Nullable Job job;

    @Inject
    public FilterImportPage(FilterAdministration filters, Jobs jobs, RequestParameters parameters) {
        this.filters = filters;
        this.jobs = jobs;
        this.listId = parameters.number("list");
        this.jobId = parameters.number("job");
    }

    @PostConstruct
    void load() {
        list = filters.get(listId);
        job = jobs.find(jobId).orElse(null);
    }

    public String cancel() {
        jobs.cancel(jobId);
        return "/administration/filters/import.xhtml?list=" + listId + "&job=" + jobId + "&faces-redirect=true";
    }

    public @Nullable FilterList getList() {
        return list;
    }

    public @Nullable Job getJob() {
        return job;
    }

    public boolean isRunning() {
        return job != null && !job.state().isFinal();
    }

    /** Null before its end, and if it came to none. */
    public @Nullable Taken getTaken() {
        return job != null && job.state() == Job.State.SUCCEEDED ? Taken.of(job) : null;
    }
}

package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Carries out imports of lists in the background. */
@ApplicationScoped
public class FilterImportJob implements JobHandler {

    private final FilterImport filterImport;
    private final CurrentRules rules;

    @Inject
    public FilterImportJob(FilterImport filterImport, CurrentRules rules) {
        this.filterImport = filterImport;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return FilterImport.KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws IOException {
        Taken taken = filterImport.take(input, progress);
        // Here, so that nobody who writes has to wait for it.
        rules.get();
        return taken.toOutput();
    }
}

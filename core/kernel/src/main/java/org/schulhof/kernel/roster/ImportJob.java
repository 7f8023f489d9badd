package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Carries out confirmed imports in the background. */
@ApplicationScoped
public class ImportJob implements JobHandler {

    static final String KIND = "core.import";

    private final RosterImport roster;

    @Inject
    public ImportJob(RosterImport roster) {
        this.roster = roster;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws IOException {
        try {
            return roster.carryOut(ImportOrder.fromInput(input), progress).toOutput();
        } catch (OptimisticLockException somebodyWasFaster) {
            return ImportResult.SCHOOL_CHANGED.toOutput();
        }
    }
}

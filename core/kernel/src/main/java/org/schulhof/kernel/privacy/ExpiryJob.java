package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Erases a copy of somebody's data whose days are over. */
@ApplicationScoped
public class ExpiryJob implements JobHandler {

    static final String KIND = "core.export.expire";

    private static final String EXPORT = "export";

    private final Exports exports;

    @Inject
    ExpiryJob(Exports exports) {
        this.exports = exports;
    }

    static Map<String, String> input(long exportId) {
        return Map.of(EXPORT, String.valueOf(exportId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        exports.expire(Long.parseLong(input.get(EXPORT)));
        return Map.of();
    }
}

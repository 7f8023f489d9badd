package org.schulhof.kernel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;

/** Erases a print that nobody fetched in its time. */
@ApplicationScoped
public class EraseJob implements JobHandler {

    static final String KIND = "core.letters.erase";

    private static final String PRINT = "print";

    private final Letters letters;

    @Inject
    public EraseJob(Letters letters) {
        this.letters = letters;
    }

    static Map<String, String> input(long printId) {
        return Map.of(PRINT, String.valueOf(printId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        letters.expire(Long.parseLong(input.get(PRINT)));
        return Map.of();
    }
}

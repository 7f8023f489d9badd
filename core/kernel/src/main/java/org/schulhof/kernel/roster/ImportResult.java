package org.schulhof.kernel.roster;

import java.util.Map;
import org.schulhof.api.job.Job;

/** How a confirmed import ended. */
public enum ImportResult {
    APPLIED,
    /** Somebody changed the school after the plan was shown; nothing was written. */
    SCHOOL_CHANGED;

    private static final String NAME = "result";

    Map<String, String> toOutput() {
        return Map.of(NAME, name());
    }

    /** Of a job that has succeeded. */
    public static ImportResult of(Job job) {
        return valueOf(job.output().get(NAME));
    }
}

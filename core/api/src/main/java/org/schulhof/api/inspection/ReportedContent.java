package org.schulhof.api.inspection;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what becomes of a module's reported excerpts. A module that calls {@link Reports} registers one as an OSGi service.
 * The portal calls it in a transaction of its own; if the module does not run or fails, again until it succeeds. So it bears
 * to hear the same twice, and of an excerpt that is gone.
 */
@ConsumerType
public interface ReportedContent {

    /** @param excerptId of the {@link NewReport} */
    void settled(String excerptId, Outcome outcome);

    /** What has become of a report. */
    enum Outcome {
        /** The head has made a case of it: the excerpt is asked for, and is kept. */
        CASE_OPENED,
        /** The head has turned it down: the excerpt is to be deleted. */
        TURNED_DOWN,
        /** The case is over, and nobody looks into it any more: the excerpt is to be deleted. */
        CASE_OVER
    }
}

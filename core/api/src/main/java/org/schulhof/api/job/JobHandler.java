package org.schulhof.api.job;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Does the jobs of one kind. Registered as an OSGi service by modules; called by the portal only. */
@ConsumerType
public interface JobHandler {

    /** The kind of jobs, as {@code module.verb}. */
    String kind();

    /**
     * Does the job; runs outside of a transaction and opens its own. May be called again with the same input after a crash.
     *
     * @return the job's output
     * @throws Exception when it failed; it is logged once with a number, and the job ends as {@link Job.State#FAILED}
     */
    Map<String, String> run(Map<String, String> input, Progress progress) throws Exception;
}

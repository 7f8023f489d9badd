package org.schulhof.api.job;

/** The job was asked to stop. */
public final class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Made by the portal. */
    public JobCancelledException(long jobId) {
        super("Job " + jobId + " was cancelled");
    }
}

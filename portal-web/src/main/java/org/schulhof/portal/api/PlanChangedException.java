package org.schulhof.portal.api;

/** The files, or the school, are not any more what the plan was made of. Nothing changed. */
final class PlanChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanChangedException() {
        super("The plan for these files is another one now; look at it again");
    }
}

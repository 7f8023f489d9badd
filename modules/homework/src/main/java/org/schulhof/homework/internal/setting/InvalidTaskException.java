package org.schulhof.homework.internal.setting;

/** A task can't be kept like this; nothing was changed. */
public final class InvalidTaskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public InvalidTaskException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, and at which input. */
    public enum Reason {
        NO_TARGET("targets"),
        TITLE("title"),
        SUBJECT("subject"),
        MINUTES("minutes"),
        TEAM_SIZE("teamSize"),
        NO_DEADLINE("dueDay"),
        DUE_BEFORE_START("dueDay"),
        DUE_OVER("dueDay"),
        UNTIL("repeatUntil"),
        NO_SOLUTION_TIME("solutionDay"),
        REASON("reason");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}

package org.schulhof.kernel.roster.plan;

/** One thing that a row changes; before is empty if it is new, after if it ends. */
public record Change(Field field, String before, String after) {

    public enum Field {
        FIRST_NAME,
        LAST_NAME,
        ACCOUNT,
        BIRTH_DATE,
        ABBREVIATION,
        CLASS,
        CLASS_LEAD,
        TEACHER,
        CHILD,
        /** Values are {@link Status}. */
        STATUS
    }

    public enum Status {
        ACTIVE,
        LEFT
    }
}

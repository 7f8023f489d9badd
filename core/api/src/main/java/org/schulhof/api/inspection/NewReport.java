package org.schulhof.api.inspection;

import java.time.Instant;
import java.util.Set;

/**
 * Something that a person brings before the head of the school.
 *
 * @param module id of the module
 * @param excerptId by which the module knows what is reported, for instance {@code 17}; 1 to 60 of {@code a-z 0-9 / -}; one
 *     report has one excerpt, and no other report the same
 * @param personIds whom it concerns: who wrote it and who else took part; 1 to {@link #MOST_PERSONS}. They are told once a
 *     case is made of the report, and stand in it.
 * @param from when the first of it was written
 * @param to after the last of it was written
 * @param reason why, as the person wrote it; 1 to {@link #LONGEST_REASON} characters
 */
public record NewReport(String module, String excerptId, Set<Long> personIds, Instant from, Instant to, String reason) {

    public static final int LONGEST_REASON = 1_000;

    public static final int MOST_PERSONS = 2_000;

    private static final String EXCERPT_ID = "[a-z0-9/-]{1,60}";

    /** @throws IllegalArgumentException if something is out of its bounds; a page checks the reason's before */
    public NewReport {
        personIds = Set.copyOf(personIds);
        reason = reason.strip();
        require(excerptId.matches(EXCERPT_ID), "Not the id of an excerpt: " + excerptId);
        require(!personIds.isEmpty() && personIds.size() <= MOST_PERSONS, "Nobody concerned, or too many");
        require(from.isBefore(to), "No span of time");
        require(!reason.isEmpty() && reason.length() <= LONGEST_REASON, "No reason, or one too long");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

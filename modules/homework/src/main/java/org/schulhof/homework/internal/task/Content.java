package org.schulhof.homework.internal.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task says.
 *
 * @param html cleaned
 * @param teamSize how many pupils hand in together at most; 1 for each alone
 * @param dueOn the day of the deadline at the school
 * @param reason why it is set in spite of a warning; empty if there was none
 * @param solutionAt when pupils see the solution; null if there is none
 */
public record Content(
        Set<Target> targets,
        String title,
        String subject,
        String html,
        HandInKind kind,
        int minutes,
        boolean announced,
        int teamSize,
        Instant startsAt,
        Instant dueAt,
        LocalDate dueOn,
        String reason,
        String solutionHtml,
        @Nullable Instant solutionAt) {

    public Content {
        targets = Set.copyOf(targets);
    }
}

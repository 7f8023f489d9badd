package org.schulhof.homework.internal.setting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.homework.internal.load.Warning;
import org.schulhof.homework.internal.task.HandInKind;

/**
 * A task as a teacher has typed it; times as at the school.
 *
 * @param targets as stored: {@code group:12}, {@code person:7}
 * @param teamSize how many pupils hand in together at most; 1 for each alone
 * @param start when pupils see it; null for at once
 * @param due null while it is not decided: for drafts
 * @param read the warnings that the teacher has seen and sends it all the same
 * @param repeatUntil the last day until which the same is set each week; null for once
 */
public record TaskDraft(
        List<String> targets,
        String title,
        String subject,
        String text,
        List<Long> files,
        HandInKind kind,
        int minutes,
        boolean announced,
        int teamSize,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime due,
        String reason,
        List<Warning> read,
        @Nullable LocalDate repeatUntil,
        String solution,
        List<Long> solutionFiles,
        @Nullable LocalDateTime solutionAt) {

    public TaskDraft {
        targets = List.copyOf(targets);
        title = title.strip();
        subject = subject.strip();
        files = List.copyOf(files);
        reason = reason.strip();
        read = List.copyOf(read);
        solutionFiles = List.copyOf(solutionFiles);
    }
}

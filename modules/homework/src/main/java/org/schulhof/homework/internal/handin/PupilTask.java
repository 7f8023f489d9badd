package org.schulhof.homework.internal.handin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.task.Task;

/**
 * A task as a pupil or their guardian sees it.
 *
 * @param pupil whose it is
 * @param handIn null if the pupil has not begun
 * @param html what was handed in, by the pupil or their team; empty to those who do not get it
 * @param team with whom the pupil has handed in, themself not among them
 * @param author null if they are gone
 * @param own whether the reader is the pupil
 * @param changeable whether the pupil can hand in now
 * @param filesBack null to those who do not get them
 */
public record PupilTask(
        Task task,
        Person pupil,
        @Nullable HandIn handIn,
        String html,
        List<Person> team,
        @Nullable Person author,
        Standing standing,
        Instant deadline,
        boolean own,
        boolean changeable,
        boolean solutionShown,
        List<Attachment> files,
        List<Attachment> solutionFiles,
        List<Attachment> handedIn,
        List<Attachment> filesBack) {

    public PupilTask {
        team = List.copyOf(team);
        files = List.copyOf(files);
        solutionFiles = List.copyOf(solutionFiles);
        handedIn = List.copyOf(handedIn);
        filesBack = List.copyOf(filesBack);
    }
}

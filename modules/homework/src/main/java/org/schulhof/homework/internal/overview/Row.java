package org.schulhof.homework.internal.overview;

import java.time.Instant;
import java.util.Optional;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.handin.Standing;
import org.schulhof.homework.internal.task.Task;

/** A task in a pupil's list. */
public record Row(
        Task task,
        Person pupil,
        String subject,
        Standing standing,
        Instant deadline,
        String mark,
        Optional<Instant> handedInAt) {}

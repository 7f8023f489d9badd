package org.schulhof.homework.internal.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.Standing;

/**
 * A pupil in the teacher's view of a task.
 *
 * @param html what was handed in, by the pupil or their team
 * @param handIn null if the pupil has not begun
 */
public record PupilRow(Person pupil, @Nullable HandIn handIn, String html, Standing standing, Instant deadline) {}

package org.schulhof.homework.internal.overview;

import org.schulhof.homework.internal.task.Task;

/**
 * A task in its teacher's list.
 *
 * @param groups for whom, for people to read
 * @param handedIn how many have handed in
 * @param waiting how many of these wait for an answer
 */
public record SetRow(Task task, String groups, long handedIn, long waiting) {}

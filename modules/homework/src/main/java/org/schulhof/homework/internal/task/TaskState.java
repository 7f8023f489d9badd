package org.schulhof.homework.internal.task;

/** How far a task is. */
public enum TaskState {
    /** Its author's alone. */
    DRAFT,
    /** Pupils see it from its start on. */
    SET,
    /** Taken back; what was handed in stays with it. */
    WITHDRAWN
}

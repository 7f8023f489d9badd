package org.schulhof.api.person;

/** What a person is at the school. A person has at least one role; a teacher can be a guardian as well. */
public enum Role {
    PUPIL,
    TEACHER,
    GUARDIAN,
    /** Office and other employees who do not teach. */
    STAFF,
    ADMINISTRATOR,
    /** The head of the school. Granted by a head only (R15). */
    HEAD
}

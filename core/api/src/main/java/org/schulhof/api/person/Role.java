package org.schulhof.api.person;

import java.util.Set;

/** What a person is at the school. A person has at least one role; a teacher can be a guardian as well. */
public enum Role {
    /** Attends the school. */
    PUPIL,
    /** Teaches. */
    TEACHER,
    /** Mother, father or whoever else has the care of a pupil. */
    GUARDIAN,
    /** Office and other employees who do not teach. */
    STAFF,
    /** Installs modules, enters people, decides policies; sees no content by that. */
    ADMINISTRATOR,
    /** The head of the school. Granted by a head only (R15). */
    HEAD;

    /** The roles of those who work at the school. */
    public static final Set<Role> AT_WORK = Set.of(TEACHER, STAFF, ADMINISTRATOR, HEAD);
}

package org.schulhof.kernel.person;

/** Which record of the school administration a person comes from. Stored by name. */
public enum ExternalSource {
    /** By the pupil's number. */
    PUPIL,
    /** By the teacher's id. */
    TEACHER,
    /** By the guardian's mail address. */
    GUARDIAN
}

package org.schulhof.files.internal.tree;

/** What the members of a group do in a folder of the group's and below. Stored by name. */
public enum Members {
    READ,
    WRITE,
    /** They put in, and see only what is theirs: to hand something in. */
    DROP
}

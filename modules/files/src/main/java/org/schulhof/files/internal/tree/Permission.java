package org.schulhof.files.internal.tree;

/** What somebody may do with a node; each includes those before it. */
public enum Permission {
    NONE,
    /** Put files into a folder, and see one's own there. */
    DROP,
    READ,
    WRITE,
    /** Share it, and say what members do in it. */
    MANAGE;

    public boolean includes(Permission other) {
        return compareTo(other) >= 0;
    }
}

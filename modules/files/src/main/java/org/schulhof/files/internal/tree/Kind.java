package org.schulhof.files.internal.tree;

/** What a node is. Stored by name. */
public enum Kind {
    FOLDER,
    FILE
}

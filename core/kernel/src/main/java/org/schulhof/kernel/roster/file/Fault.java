package org.schulhof.kernel.roster.file;

/** Everything that can be wrong with a file or a row; each has a sentence in the message bundle. */
public enum Fault {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_NOT_CSV,
    FILE_QUOTES,
    FILE_KIND_UNKNOWN,
    COLUMN_MISSING,
    COLUMN_TWICE,

    TOO_MANY_FIELDS,
    MISSING,
    TOO_LONG,
    CONTROL_CHARACTER,
    UNREADABLE_CHARACTER,
    BAD_DATE,
    IMPLAUSIBLE_DATE,
    BAD_EMAIL,

    DUPLICATE,
    ANOTHER_NAME,
    UNKNOWN_CLASS,
    UNKNOWN_TEACHER,
    UNKNOWN_CHILD,
    CHILD_HAS_LEFT,

    NOBODY_LEAVES
}

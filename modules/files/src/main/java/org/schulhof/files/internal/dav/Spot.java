package org.schulhof.files.internal.dav;

import org.schulhof.files.internal.tree.Place;

/** What is at a path. */
sealed interface Spot {

    String name();

    /** A folder that leads on, and that nothing can be put into. */
    record Signpost(Way way, String name) implements Spot {}

    /** A file or folder. */
    record Real(Place place, String name) implements Spot {}

    /** Where a signpost leads. */
    enum Way {
        /** To the person's own files, those of their groups, and what is shared with them. */
        TOP,
        GROUPS,
        SHARED
    }
}

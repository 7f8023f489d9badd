package org.schulhof.kernel.live;

import java.util.List;

/** That something was told, an event of the transaction in which it happened. */
record Told(List<Long> personIds, String kind, String content) {

    Told {
        personIds = List.copyOf(personIds);
    }
}

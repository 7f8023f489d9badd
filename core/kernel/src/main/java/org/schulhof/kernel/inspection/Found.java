package org.schulhof.kernel.inspection;

import java.util.List;

/**
 * A page of what was looked at.
 *
 * @param total how much there is in all
 */
public record Found<T>(long total, List<T> items) {

    public Found {
        items = List.copyOf(items);
    }
}

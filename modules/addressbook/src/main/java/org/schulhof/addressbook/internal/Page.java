package org.schulhof.addressbook.internal;

import java.util.List;

/**
 * One page of something longer.
 *
 * @param offset how many were before this page
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, int offset, long total) {

    public static final int SIZE = 50;

    public Page {
        items = List.copyOf(items);
    }

    public boolean hasPrevious() {
        return offset > 0;
    }

    public boolean hasNext() {
        return offset + items.size() < total;
    }

    public int previousOffset() {
        return Math.max(0, offset - SIZE);
    }

    public int nextOffset() {
        return offset + SIZE;
    }

    /** Position of the first item, counted from 1; 0 for an empty page. */
    public int first() {
        return items.isEmpty() ? 0 : offset + 1;
    }

    public int last() {
        return offset + items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}

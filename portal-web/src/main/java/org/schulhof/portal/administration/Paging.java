package org.schulhof.portal.administration;

/** Which part of a long list a page shows. Pages count from 1. */
public record Paging(int page, int size, long total) {

    public Paging {
        page = (int) Math.max(1, Math.min(page, pages(total, size)));
    }

    private static long pages(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    public int offset() {
        return (page - 1) * size;
    }

    public long first() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages(total, size);
    }
}

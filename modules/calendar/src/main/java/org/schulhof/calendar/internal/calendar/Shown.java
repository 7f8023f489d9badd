package org.schulhof.calendar.internal.calendar;

/**
 * A calendar as somebody sees it.
 *
 * @param name in words for the reader
 * @param hue in degrees, a multiple of 30
 * @param hidden whether its entries are not shown among those of others
 * @param set whether the reader says who writes in it
 */
public record Shown(Calendar calendar, String name, int hue, boolean hidden, boolean writable, boolean set) {

    public long id() {
        return calendar.id();
    }

    public boolean own() {
        return calendar.kind() == Calendar.Kind.PERSON;
    }

    public boolean further() {
        return calendar.isFurther();
    }
}

package org.schulhof.calendar.internal.calendar;

/** Who writes in the calendar of a group, beside those who are named (R34). Stored by name. */
public enum Writers {
    /** Those who look after it. */
    OWNERS,
    MEMBERS
}

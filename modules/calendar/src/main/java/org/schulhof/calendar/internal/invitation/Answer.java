package org.schulhof.calendar.internal.invitation;

/** What a guest says. Stored by name. */
public enum Answer {
    YES("ACCEPTED"),
    MAYBE("TENTATIVE"),
    NO("DECLINED");

    private final String partstat;

    Answer(String partstat) {
        this.partstat = partstat;
    }

    /** As iCalendar calls it (RFC 5545, 3.2.12). */
    public String partstat() {
        return partstat;
    }
}

package org.schulhof.calendar.internal.entry;

import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.ical.IcalComponent;

/** Makes guests of the addresses by which programs name people. */
public interface GuestAddresses {

    /**
     * Attendees of a text that a program sends, where the writer invites with it: an attendee whom the writer may find, or who was
     * invited before, is named as the calendar does it. All others stay as they came, and are nobody's guests.
     *
     * @param calendar is changed
     * @param before who was invited so far
     * @param organizer by whom; the writer if nobody was invited so far
     */
    void settle(IcalComponent calendar, Guests before, long organizer, Reader writer);
}

package org.schulhof.calendar.internal.dav;

import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.invitation.NotAnAnswerException;

/** Says by the names of the RFCs why something is not taken. */
final class Refusals {

    private Refusals() {}

    static DavException of(InvalidEntryException refused) {
        return switch (refused.reason()) {
            case TOO_OFTEN -> refusal("max-instances", "It takes place too often");
            case TIMES ->
                refusal("valid-calendar-data", "It ends before it begins, lasts for years, or is of another century");
            case NEVER -> refusal("valid-calendar-object-resource", "It would never take place");
            case UNSUPPORTED -> refusal("supported-calendar-component", "Only events and tasks are kept here");
            case SEVERAL ->
                refusal("valid-calendar-object-resource", "An address has one event or one task, with one UID");
            case TOO_MANY_GUESTS ->
                refusal("max-attendees-per-instance", "No more than 100 people and groups are invited to an event");
            case GUEST_REFUSED ->
                refusal("allowed-organizer-scheduling-object-change", "Somebody is named whom you may not invite");
            default -> refusal("valid-calendar-data", "That is no iCalendar (RFC 5545)");
        };
    }

    static DavException of(NotAnAnswerException refused) {
        return refusal(
                "allowed-attendee-scheduling-object-change",
                switch (refused.reason()) {
                    case CHANGED -> "Only who invites changes when it is and what it is";
                    case SINGLE -> "A series is answered as a whole";
                    case UNKNOWN -> "An invitation is accepted, accepted tentatively, or declined";
                });
    }

    private static DavException refusal(String condition, String sentence) {
        return new DavException(Reason.NOT_ACCEPTED, DavNames.caldav(condition), sentence);
    }
}

package org.schulhof.api.dav;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What programs need beside calendars so that people invite each other (RFC 6638). A module whose calendars tell guests of what is
 * put there registers one as an OSGi service; the portal says then that it does so, and has an inbox and an outbox for each person.
 * All methods are called in the name of the current person, to whom the module is open, and answer as far as they may know.
 */
@ConsumerType
public interface DavScheduling {

    /** People and groups whom the current person may invite and whose name or address begins like this; some, not all. */
    List<Invitee> find(String typed);

    /**
     * When people are busy.
     *
     * @param request iCalendar with a {@code VFREEBUSY} that names them and the time
     * @return an answer for each who is named
     * @throws DavException if it is no such request
     */
    List<Answer> busy(String request);

    /**
     * Somebody to invite.
     *
     * @param name in addresses below {@code /dav/principals/}: a person's account, or else a name that no account has
     * @param address by which events name them
     */
    record Invitee(String name, String address, String displayName, boolean group) {}

    /**
     * What is told of one of them.
     *
     * @param recipient as the request names them
     * @param status as iCalendar says it (RFC 5546, 3.6), such as {@code 2.0;Success}
     * @param text iCalendar; empty if nothing is told
     */
    record Answer(String recipient, String status, String text) {}
}

package org.schulhof.api.dav;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The collections of one kind that a module has for people: {@code calendar-home-set} (RFC 4791, 6.2.1) or
 * {@code addressbook-home-set} (RFC 6352, 7.1.1). A module registers it as an OSGi service, one for each kind. The portal shows the
 * homes of one kind of all modules as one: {@code /dav/<kind>/<account>/<module's id>-<collection's name>/<member's name>}.
 *
 * <p>All methods are called in the name of the current person, to whom the module is open, and answer for them alone. What is
 * somebody else's, or is closed to them, is not there.
 */
@ConsumerType
public interface DavHome {

    Kind kind();

    /** All that the current person sees and wants to see. */
    List<DavCollection> collections();

    /**
     * The one with this name, asked for at each request: it should cost a query or two.
     *
     * @param name as it stands in an address: whatever a client wrote
     */
    Optional<DavCollection> collection(String name);

    /** What is in the collections. */
    enum Kind {
        /** Events and tasks (RFC 4791). */
        CALENDARS,
        /** Contacts (RFC 6352). */
        ADDRESS_BOOKS
    }
}

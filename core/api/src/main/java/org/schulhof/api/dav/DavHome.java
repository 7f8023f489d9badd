package org.schulhof.api.dav;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
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

    /**
     * The one that a program has {@linkplain #make made} under this name.
     *
     * @param chosen as it stands in an address: whatever a client wrote
     */
    default Optional<DavCollection> chosen(String chosen) {
        return Optional.empty();
    }

    /** Whether the current person may make collections here. */
    default boolean makes() {
        return false;
    }

    /**
     * Makes one (RFC 4791, 5.3.1), to be found by {@link #chosen} from then on.
     *
     * @param chosen as the client wants it to stand in its address
     * @param properties to begin with; those that can't be set are left out
     * @throws DavException if it can't be made
     */
    default void make(String chosen, Map<QName, String> properties) {
        throw new IllegalStateException("Collections are made in the portal");
    }

    /** What is in the collections. */
    enum Kind {
        /** Events and tasks (RFC 4791). */
        CALENDARS,
        /** Contacts (RFC 6352). */
        ADDRESS_BOOKS
    }
}

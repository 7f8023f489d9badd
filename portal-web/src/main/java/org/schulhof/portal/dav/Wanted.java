package org.schulhof.portal.dav;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/**
 * Which properties a client wants to know.
 *
 * @param properties as they stand in the request, with what they say
 * @param how all that there are, or their names alone, instead of those
 */
record Wanted(List<DavElement> properties, How how) {

    static final Wanted ALL = new Wanted(List.of(), How.ALL);

    private static final QName PROP = DavNames.dav("prop");
    private static final QName PROPNAME = DavNames.dav("propname");
    private static final QName ALLPROP = DavNames.dav("allprop");
    private static final QName PROPFIND = DavNames.dav("propfind");

    Wanted {
        properties = List.copyOf(properties);
    }

    enum How {
        NAMED,
        ALL,
        NAMES
    }

    /** Of a PROPFIND; nothing means all (RFC 4918, 9.1). */
    static Wanted of(Optional<DavElement> body) {
        if (body.isEmpty()) {
            return ALL;
        }
        if (!body.get().is(PROPFIND)) {
            throw new DavException(Reason.MALFORMED);
        }
        return in(body.get());
    }

    /** In the body of a PROPFIND or a report. */
    static Wanted in(DavElement parent) {
        Optional<DavElement> named = parent.child(PROP);
        if (named.isPresent()) {
            return new Wanted(named.get().children(), How.NAMED);
        }
        if (parent.child(PROPNAME).isPresent()) {
            return new Wanted(List.of(), How.NAMES);
        }
        if (parent.is(PROPFIND) && parent.child(ALLPROP).isEmpty()) {
            throw new DavException(Reason.MALFORMED);
        }
        return ALL;
    }

    boolean names(QName property) {
        return properties.stream().anyMatch(wanted -> wanted.is(property));
    }
}

package org.schulhof.portal.dav;

import org.schulhof.api.dav.DavHome.Kind;

/** Addresses as they stand in the answers to somebody. */
record Links(String contextPath, String account) {

    String root() {
        return contextPath + DavAddress.ROOT + "/";
    }

    String principals() {
        return root() + DavPlace.PRINCIPALS + "/";
    }

    String principal() {
        return principals() + DavAddress.encode(account) + "/";
    }

    String home(Kind kind) {
        return root() + DavPlace.segment(kind) + "/" + DavAddress.encode(account) + "/";
    }

    String collection(Kind kind, String segment) {
        return home(kind) + DavAddress.encode(segment) + "/";
    }
}

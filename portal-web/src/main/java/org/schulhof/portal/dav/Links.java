package org.schulhof.portal.dav;

import java.util.List;
import java.util.stream.Collectors;
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
        return principal(account);
    }

    String home(Kind kind) {
        return root() + DavPlace.segment(kind) + "/" + DavAddress.encode(account) + "/";
    }

    /** A folder's ends with a slash. */
    String tree(String module, List<String> path, boolean folder) {
        String top = root() + DavAddress.encode(module) + "/" + DavAddress.encode(account) + "/";
        if (path.isEmpty()) {
            return top;
        }
        return top + path.stream().map(DavAddress::encode).collect(Collectors.joining("/")) + (folder ? "/" : "");
    }

    String box(boolean out) {
        return home(Kind.CALENDARS) + (out ? DavPlace.OUTBOX : DavPlace.INBOX) + "/";
    }

    /** Of somebody, or of a group. */
    String principal(String name) {
        return principals() + DavAddress.encode(name) + "/";
    }

    String collection(Kind kind, String segment) {
        return home(kind) + DavAddress.encode(segment) + "/";
    }
}

package org.schulhof.portal.dav;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavHome.Kind;

/** What is at an address, as far as the portal knows by itself. Of other people nothing is there, whether or not they exist. */
sealed interface DavPlace {

    record Root() implements DavPlace {}

    record Principals() implements DavPlace {}

    record Principal() implements DavPlace {}

    record Home(Kind kind) implements DavPlace {}

    /** @param segment which collection: the module's id and the collection's name */
    record Collection(Kind kind, String segment) implements DavPlace {}

    record Member(Kind kind, String segment, String name) implements DavPlace {}

    /**
     * In the folders and files of a module.
     *
     * @param path from the top on, which is empty itself
     */
    record InTree(String module, List<String> path) implements DavPlace {}

    /** Where programs look for messages about meetings, and send them: of all modules together. */
    record Box(boolean out) implements DavPlace {}

    String INBOX = "inbox";
    String OUTBOX = "outbox";
    String PRINCIPALS = "principals";

    /** @throws NoSuchPlaceException if there is nothing that is the account's */
    static DavPlace of(DavAddress address, String account) {
        List<String> segments = address.segments();
        if (segments.isEmpty()) {
            return new Root();
        }
        if (segments.equals(List.of(PRINCIPALS))) {
            return new Principals();
        }
        if (segments.size() < 2 || !segments.get(1).equals(account)) {
            throw new NoSuchPlaceException();
        }
        if (segments.equals(List.of(PRINCIPALS, account))) {
            return new Principal();
        }
        Kind kind = kind(segments.get(0));
        if (kind == null) {
            return new InTree(segments.get(0), segments.subList(2, segments.size()));
        }
        if (kind == Kind.CALENDARS
                && segments.size() == 3
                && (segments.get(2).equals(INBOX) || segments.get(2).equals(OUTBOX))) {
            return new Box(segments.get(2).equals(OUTBOX));
        }
        return switch (segments.size()) {
            case 2 -> new Home(kind);
            case 3 -> new Collection(kind, segments.get(2));
            case 4 -> new Member(kind, segments.get(2), segments.get(3));
            default -> throw new NoSuchPlaceException();
        };
    }

    private static @Nullable Kind kind(String segment) {
        for (Kind kind : Kind.values()) {
            if (segment(kind).equals(segment)) {
                return kind;
            }
        }
        return null;
    }

    static String segment(Kind kind) {
        return switch (kind) {
            case CALENDARS -> "calendars";
            case ADDRESS_BOOKS -> "addressbooks";
        };
    }
}

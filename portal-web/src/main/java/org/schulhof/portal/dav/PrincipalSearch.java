package org.schulhof.portal.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavScheduling;
import org.schulhof.api.dav.DavScheduling.Invitee;

/**
 * Finds people and groups for programs that invite (RFC 3744, 9.4): those whom the module lets the current person invite, and nobody
 * else.
 */
final class PrincipalSearch {

    static final QName MAIL_ADDRESSES = new QName(DavNames.CALENDAR_SERVER, "email-address-set");

    private static final QName SEARCH = DavNames.dav("principal-property-search");
    private static final QName PROPERTIES = DavNames.dav("principal-search-property-set");
    private static final QName PROP = DavNames.dav("prop");
    private static final QName ADDRESSES = DavNames.caldav("calendar-user-address-set");

    /** By what is searched, with what it is called. */
    private static final Map<QName, String> SEARCHABLE =
            Map.of(DavNames.DISPLAY_NAME, "Name", MAIL_ADDRESSES, "Mail address", ADDRESSES, "Address");

    private final Exchange exchange;

    PrincipalSearch(Exchange exchange) {
        this.exchange = exchange;
    }

    static DavElement reports() {
        return PlaceProperties.list(
                "supported-report-set",
                "supported-report",
                List.of(SEARCH, PROPERTIES),
                name -> DavElement.of(DavNames.dav("report"), DavElement.of(name)));
    }

    void answer(DavElement query) throws IOException {
        if (query.is(PROPERTIES)) {
            MultiStatus.writeDocument(
                    exchange.response(),
                    200,
                    DavElement.of(
                            PROPERTIES,
                            SEARCHABLE.entrySet().stream()
                                    .map(one -> DavElement.of(
                                            DavNames.dav("principal-search-property"),
                                            DavElement.of(PROP, DavElement.of(one.getKey())),
                                            DavElement.of(DavNames.dav("description"), one.getValue())))
                                    .toList()));
        } else if (query.is(SEARCH)) {
            Wanted wanted = Wanted.in(query);
            Map<String, Invitee> found = found(query);
            MultiStatus out = exchange.multiStatus();
            for (Invitee invitee : found.values()) {
                PropertyRequests.tell(
                        out,
                        exchange.links().principal(invitee.name()),
                        exchange.properties().invitee(invitee),
                        wanted);
            }
            out.end(null);
        } else {
            throw Reports.unsupported();
        }
    }

    /** By their names: what several conditions find, or of all, if it is not said that any will do. */
    private Map<String, Invitee> found(DavElement query) throws IOException {
        List<Map<String, Invitee>> each = new ArrayList<>();
        List<DavElement> conditions =
                query.children(DavNames.dav("property-search")).toList();
        if (conditions.isEmpty()) {
            throw new DavException(Reason.MALFORMED);
        }
        for (DavElement condition : conditions) {
            each.add(search(condition));
        }
        Map<String, Invitee> found = new LinkedHashMap<>(each.get(0));
        boolean any = "anyof".equals(query.attribute("test"));
        for (Map<String, Invitee> other : each) {
            if (any) {
                found.putAll(other);
            } else {
                found.keySet().retainAll(other.keySet());
            }
        }
        return found;
    }

    private Map<String, Invitee> search(DavElement condition) throws IOException {
        boolean known = condition.child(PROP).stream()
                .flatMap(prop -> prop.children().stream())
                .anyMatch(property -> SEARCHABLE.containsKey(property.name()));
        String typed = condition
                .child(DavNames.dav("match"))
                .map(match -> words(match.text()))
                .orElse("");
        Map<String, Invitee> found = new LinkedHashMap<>();
        if (known && !typed.isBlank()) {
            exchange.homes()
                    .schedule((DavScheduling scheduling) -> scheduling.find(typed))
                    .forEach(invitee -> found.put(invitee.name(), invitee));
        }
        return found;
    }

    /** Of an address, what stands before its domain. */
    private static String words(String typed) {
        String text = typed.strip();
        if (text.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            text = text.substring("mailto:".length());
        }
        int at = text.indexOf('@');
        return at < 0 ? text : text.substring(0, at);
    }
}

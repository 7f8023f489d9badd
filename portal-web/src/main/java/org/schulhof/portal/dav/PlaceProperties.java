package org.schulhof.portal.dav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavHome.Kind;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavScheduling.Invitee;
import org.schulhof.api.person.Person;

/** What the portal says about principals, homes and collections (RFC 3744, 4; 4791, 6.2.1; 6352, 7.1.1; 5397). */
final class PlaceProperties {

    static final String TOKEN = "urn:schulhof:sync:";

    private static final List<QName> READING =
            List.of(DavNames.dav("read"), DavNames.dav("read-current-user-privilege-set"));
    private static final QName SYNC_TOKEN = DavNames.dav("sync-token");
    private static final QName CTAG = new QName(DavNames.CALENDAR_SERVER, "getctag");
    private static final String MAIL = "mailto:";
    private static final QName HREF = DavNames.dav("href");
    private static final QName RESOURCE_TYPE = DavNames.dav("resourcetype");
    private static final QName COLLECTION = DavNames.dav("collection");

    private final Links links;
    private final Person person;

    PlaceProperties(Links links, Person person) {
        this.links = links;
        this.person = person;
    }

    private static DavElement href(String address) {
        return DavElement.of(HREF, address);
    }

    private static void add(Map<QName, DavElement> all, DavElement property) {
        all.put(property.name(), property);
    }

    private Map<QName, DavElement> common(DavElement... types) {
        Map<QName, DavElement> all = new LinkedHashMap<>();
        add(all, DavElement.of(RESOURCE_TYPE, types));
        add(all, DavElement.of(DavNames.dav("current-user-principal"), href(links.principal())));
        add(all, DavElement.of(DavNames.dav("principal-collection-set"), href(links.principals())));
        return all;
    }

    Map<QName, DavElement> root() {
        Map<QName, DavElement> all = common(DavElement.of(COLLECTION));
        add(all, privileges(false, false));
        add(all, PrincipalSearch.reports());
        return all;
    }

    /**
     * @param kinds for which there is a module
     * @param scheduling whether people invite each other
     * @param mail the person's address at the school
     */
    Map<QName, DavElement> principal(List<Kind> kinds, boolean scheduling, String mail) {
        Map<QName, DavElement> all = common(DavElement.of(COLLECTION), DavElement.of(DavNames.dav("principal")));
        add(all, DavElement.of(DavNames.DISPLAY_NAME, person.name()));
        add(all, DavElement.of(DavNames.dav("principal-URL"), href(links.principal())));
        add(all, privileges(false, false));
        for (Kind kind : kinds) {
            add(all, DavElement.of(homeSet(kind), href(links.home(kind))));
        }
        if (kinds.contains(Kind.CALENDARS)) {
            add(
                    all,
                    DavElement.of(
                            DavNames.caldav("calendar-user-address-set"),
                            href("mailto:" + mail).with("preferred", "1"),
                            href(links.principal())));
            add(all, DavElement.of(DavNames.caldav("calendar-user-type"), "INDIVIDUAL"));
        }
        if (scheduling) {
            add(all, DavElement.of(DavNames.caldav("schedule-inbox-URL"), href(links.box(false))));
            add(all, DavElement.of(DavNames.caldav("schedule-outbox-URL"), href(links.box(true))));
            add(all, PrincipalSearch.reports());
        }
        return all;
    }

    /** Somebody, or a group, that the person may invite. */
    Map<QName, DavElement> invitee(Invitee invitee) {
        Map<QName, DavElement> all = common(DavElement.of(COLLECTION), DavElement.of(DavNames.dav("principal")));
        String own = links.principal(invitee.name());
        add(all, DavElement.of(DavNames.DISPLAY_NAME, invitee.displayName()));
        add(all, DavElement.of(DavNames.dav("principal-URL"), href(own)));
        add(
                all,
                DavElement.of(
                        DavNames.caldav("calendar-user-address-set"),
                        href(invitee.address()).with("preferred", "1"),
                        href(own)));
        add(all, DavElement.of(DavNames.caldav("calendar-user-type"), invitee.group() ? "GROUP" : "INDIVIDUAL"));
        if (invitee.address().startsWith(MAIL)) {
            add(
                    all,
                    DavElement.of(
                            PrincipalSearch.MAIL_ADDRESSES,
                            DavElement.of(
                                    new QName(DavNames.CALENDAR_SERVER, "email-address"),
                                    invitee.address().substring(MAIL.length()))));
        }
        return all;
    }

    /** What comes into calendars is there at once, so nothing lies in the inbox. */
    Map<QName, DavElement> box(boolean out) {
        Map<QName, DavElement> all = common(
                DavElement.of(COLLECTION), DavElement.of(DavNames.caldav(out ? "schedule-outbox" : "schedule-inbox")));
        add(all, DavElement.of(DavNames.dav("owner"), href(links.principal())));
        List<QName> rights = new ArrayList<>(READING);
        if (out) {
            List.of("schedule-send", "schedule-send-invite", "schedule-send-reply", "schedule-send-freebusy")
                    .forEach(right -> rights.add(DavNames.caldav(right)));
        } else {
            add(all, DavElement.of(SYNC_TOKEN, TOKEN + "0"));
            add(all, DavElement.of(CTAG, TOKEN + "0"));
        }
        add(all, list("current-user-privilege-set", "privilege", rights, DavElement::of));
        return all;
    }

    private static QName homeSet(Kind kind) {
        return switch (kind) {
            case CALENDARS -> DavNames.caldav("calendar-home-set");
            case ADDRESS_BOOKS -> DavNames.carddav("addressbook-home-set");
        };
    }

    private static QName collectionType(Kind kind) {
        return switch (kind) {
            case CALENDARS -> DavNames.caldav("calendar");
            case ADDRESS_BOOKS -> DavNames.carddav("addressbook");
        };
    }

    Map<QName, DavElement> home(Kind kind) {
        Map<QName, DavElement> all = common(DavElement.of(COLLECTION));
        add(all, DavElement.of(DavNames.DISPLAY_NAME, person.name()));
        add(all, DavElement.of(DavNames.dav("owner"), href(links.principal())));
        List<QName> rights = new ArrayList<>(READING);
        if (kind == Kind.CALENDARS) {
            rights.add(DavNames.dav("bind"));
        }
        add(all, list("current-user-privilege-set", "privilege", rights, DavElement::of));
        return all;
    }

    /** Asks the collection itself only where a client wants to know what it alone can tell. */
    Map<QName, DavElement> collection(Kind kind, DavCollection collection, Wanted wanted) {
        Map<QName, DavElement> all = common(DavElement.of(COLLECTION), DavElement.of(collectionType(kind)));
        add(all, DavElement.of(DavNames.dav("owner"), href(links.principal())));
        add(all, privileges(collection.writable(), !collection.settable().isEmpty()));
        add(all, reports(kind, collection));
        if (wanted.how() != Wanted.How.NAMED || wanted.names(SYNC_TOKEN) || wanted.names(CTAG)) {
            // Some are made of all that is in a collection
            String token = TOKEN + collection.token();
            add(all, DavElement.of(SYNC_TOKEN, token));
            add(all, DavElement.of(CTAG, token));
        }
        add(all, DavElement.of(maxSize(kind), Long.toString(collection.maxSize())));
        if (wanted.properties().isEmpty()
                || !wanted.properties().stream().allMatch(property -> all.containsKey(property.name()))) {
            collection.properties().forEach(property -> add(all, property));
        }
        return all;
    }

    static QName maxSize(Kind kind) {
        return switch (kind) {
            case CALENDARS -> DavNames.caldav("max-resource-size");
            case ADDRESS_BOOKS -> DavNames.carddav("max-resource-size");
        };
    }

    private static DavElement reports(Kind kind, DavCollection collection) {
        List<QName> names = new ArrayList<>(collection.reports());
        names.add(Reports.SYNC);
        names.add(Reports.multiget(kind));
        return list(
                "supported-report-set",
                "supported-report",
                names,
                name -> DavElement.of(DavNames.dav("report"), DavElement.of(name)));
    }

    /** What the person may do there (RFC 3744, 5.4), as clients look for it to tell calendars that are only read. */
    private static DavElement privileges(boolean writable, boolean settable) {
        List<QName> names = new ArrayList<>(READING);
        if (writable) {
            names.add(DavNames.dav("write"));
            names.add(DavNames.dav("write-content"));
            names.add(DavNames.dav("bind"));
            names.add(DavNames.dav("unbind"));
        }
        if (settable) {
            names.add(DavNames.dav("write-properties"));
        }
        return list("current-user-privilege-set", "privilege", names, DavElement::of);
    }

    static DavElement list(String property, String each, List<QName> names, Function<QName, DavElement> content) {
        return DavElement.of(
                DavNames.dav(property),
                names.stream()
                        .map(name -> DavElement.of(DavNames.dav(each), content.apply(name)))
                        .toList());
    }
}

package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavHome;
import org.schulhof.api.dav.DavNames;

/** PROPFIND and PROPPATCH (RFC 4918, 9.1 and 9.2). */
final class PropertyRequests {

    private static final QName FINITE_DEPTH = DavNames.dav("propfind-finite-depth");

    private final Exchange exchange;

    PropertyRequests(Exchange exchange) {
        this.exchange = exchange;
    }

    void find() throws IOException {
        boolean deep = depth();
        Wanted wanted = Wanted.of(exchange.xml());
        MultiStatus out = exchange.multiStatus();
        PlaceProperties properties = exchange.properties();
        Links links = exchange.links();
        DavPlace place = exchange.place();
        if (place instanceof DavPlace.Root) {
            tell(out, links.root(), properties.root(), wanted);
            if (deep) {
                tell(out, links.principal(), exchange.principal(), wanted);
            }
        } else if (place instanceof DavPlace.Principals) {
            tell(out, links.principals(), properties.root(), wanted);
            if (deep) {
                tell(out, links.principal(), exchange.principal(), wanted);
            }
        } else if (place instanceof DavPlace.Principal) {
            tell(out, links.principal(), exchange.principal(), wanted);
        } else if (place instanceof DavPlace.Box box) {
            exchange.homes().schedule(scheduling -> true);
            tell(out, links.box(box.out()), properties.box(box.out()), wanted);
        } else if (place instanceof DavPlace.Home home) {
            findIn(home, deep, wanted, out);
        } else if (place instanceof DavPlace.Collection at) {
            exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
                String href = links.collection(at.kind(), segment);
                tell(out, href, properties.collection(at.kind(), collection, wanted), wanted);
                if (deep) {
                    collection.list(new MemberReply(out, href, wanted, false));
                }
            });
        } else if (place instanceof DavPlace.Member member) {
            exchange.homes().in(member.kind(), member.segment(), (segment, collection) -> {
                String href = links.collection(member.kind(), segment);
                MemberReply reply = new MemberReply(out, href, wanted, true);
                collection.read(Set.of(member.name()), reply);
                if (reply.told().isEmpty()) {
                    throw new NoSuchPlaceException();
                }
            });
        }
        out.end(null);
    }

    private void findIn(DavPlace.Home home, boolean deep, Wanted wanted, MultiStatus out) throws IOException {
        Links links = exchange.links();
        Map<String, Map<QName, DavElement>> collections = new LinkedHashMap<>();
        // All of them first, so that a refusal has its own status
        exchange.homes()
                .each(
                        home.kind(),
                        (segment, collection) -> collections.put(
                                links.collection(home.kind(), segment),
                                exchange.properties().collection(home.kind(), collection, wanted)));
        tell(out, links.home(home.kind()), exchange.properties().home(home.kind()), wanted);
        if (deep) {
            for (var collection : collections.entrySet()) {
                tell(out, collection.getKey(), collection.getValue(), wanted);
            }
        }
    }

    private boolean depth() {
        String depth = exchange.request().getHeader("Depth");
        if ("0".equals(depth) || "1".equals(depth)) {
            return depth.equals("1");
        }
        throw new DavException(Reason.NOT_ACCEPTED, FINITE_DEPTH, "Ask for one level at a time");
    }

    static void tell(MultiStatus out, String href, Map<QName, DavElement> properties, Wanted wanted)
            throws IOException {
        switch (wanted.how()) {
            case ALL -> out.properties(href, properties.values(), List.of());
            case NAMES ->
                out.properties(
                        href, properties.keySet().stream().map(DavElement::of).toList(), List.of());
            case NAMED -> {
                List<DavElement> found = new ArrayList<>();
                List<QName> missing = new ArrayList<>();
                for (DavElement property : wanted.properties()) {
                    DavElement value = properties.get(property.name());
                    if (value == null) {
                        missing.add(property.name());
                    } else {
                        found.add(value);
                    }
                }
                out.properties(href, found, missing);
            }
        }
    }

    void patch() throws IOException {
        DavElement body = exchange.xml().orElseThrow(() -> new DavException(Reason.MALFORMED));
        Map<QName, String> values = values(body);
        MultiStatus out = exchange.multiStatus();
        if (!(exchange.place() instanceof DavPlace.Collection at)) {
            out.outcome(href(), List.of(), values.keySet(), List.of());
            out.end(null);
            return;
        }
        exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
            List<QName> refused = values.keySet().stream()
                    .filter(name -> !collection.settable().contains(name))
                    .toList();
            List<QName> others = values.keySet().stream()
                    .filter(name -> !refused.contains(name))
                    .toList();
            if (refused.isEmpty()) {
                collection.set(values);
            }
            out.outcome(
                    exchange.links().collection(at.kind(), segment),
                    refused.isEmpty() ? others : List.of(),
                    refused,
                    refused.isEmpty() ? List.of() : others);
        });
        out.end(null);
    }

    /** MKCALENDAR (RFC 4791, 5.3.1). */
    void make() throws IOException {
        if (!(exchange.place() instanceof DavPlace.Collection at) || at.kind() != DavHome.Kind.CALENDARS) {
            throw new NotAllowedException();
        }
        Map<QName, String> values = new LinkedHashMap<>();
        exchange.xml().ifPresent(body -> {
            if (!body.is(DavNames.caldav("mkcalendar"))) {
                throw new DavException(Reason.MALFORMED);
            }
            add(body, values);
        });
        exchange.homes().make(at.kind(), at.segment(), values);
        exchange.response().setStatus(HttpServletResponse.SC_CREATED);
    }

    private String href() {
        return exchange.request().getRequestURI();
    }

    private static Map<QName, String> values(DavElement body) {
        if (!body.is(DavNames.dav("propertyupdate"))) {
            throw new DavException(Reason.MALFORMED);
        }
        Map<QName, String> values = new LinkedHashMap<>();
        add(body, values);
        if (values.isEmpty()) {
            throw new DavException(Reason.MALFORMED);
        }
        return values;
    }

    private static void add(DavElement body, Map<QName, String> values) {
        for (DavElement change : body.children()) {
            boolean set = change.is(DavNames.dav("set"));
            change.child(DavNames.dav("prop")).ifPresent(properties -> {
                for (DavElement property : properties.children()) {
                    values.put(property.name(), set ? property.text().strip() : "");
                }
            });
        }
    }
}

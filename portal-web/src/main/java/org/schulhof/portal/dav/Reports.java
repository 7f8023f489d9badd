package org.schulhof.portal.dav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavHome.Kind;
import org.schulhof.api.dav.DavNames;

/** REPORT (RFC 3253, 3.6): multiget and sync-collection by the portal, all others by the module that knows what is meant. */
final class Reports {

    static final QName SYNC = DavNames.dav("sync-collection");

    private static final QName SUPPORTED = DavNames.dav("supported-report");
    private static final QName HREF = DavNames.dav("href");
    private static final int MOST_HREFS = 10_000;

    private final Exchange exchange;

    Reports(Exchange exchange) {
        this.exchange = exchange;
    }

    static QName multiget(Kind kind) {
        return switch (kind) {
            case CALENDARS -> DavNames.caldav("calendar-multiget");
            case ADDRESS_BOOKS -> DavNames.carddav("addressbook-multiget");
        };
    }

    void answer() throws IOException {
        DavElement query = exchange.xml().orElseThrow(() -> new DavException(Reason.MALFORMED));
        DavPlace place = exchange.place();
        if (place instanceof DavPlace.Root
                || place instanceof DavPlace.Principals
                || place instanceof DavPlace.Principal) {
            new PrincipalSearch(exchange).answer(query);
            return;
        }
        if (place instanceof DavPlace.Box box && !box.out()) {
            // Nothing is ever in it
            exchange.homes().schedule(scheduling -> true);
            exchange.multiStatus().end(query.is(SYNC) ? PlaceProperties.TOKEN + "0" : null);
            return;
        }
        if (!(place instanceof DavPlace.Collection at)) {
            throw unsupported();
        }
        MultiStatus out = exchange.multiStatus();
        exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
            String href = exchange.links().collection(at.kind(), segment);
            if (query.is(SYNC)) {
                sync(collection, query, new MemberReply(out, href, Wanted.in(query), false), out);
            } else if (query.is(multiget(at.kind()))) {
                get(at, collection, query, new MemberReply(out, href, Wanted.in(query), true), out);
            } else if (collection.reports().contains(query.name())) {
                MemberReply reply = new MemberReply(out, href, Wanted.in(query), false);
                collection.report(query, reply);
                end(out, reply.document());
            } else {
                throw unsupported();
            }
        });
    }

    static DavException unsupported() {
        return new DavException(Reason.NOT_ACCEPTED, SUPPORTED, "There is no such report here");
    }

    private void end(MultiStatus out, MemberReply.@Nullable Document document) throws IOException {
        if (document == null) {
            out.end(null);
        } else {
            exchange.response().setContentType(document.type() + "; charset=utf-8");
            exchange.response().getOutputStream().write(document.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void sync(DavCollection collection, DavElement query, MemberReply reply, MultiStatus out)
            throws IOException {
        if (query.child(DavNames.dav("sync-level"))
                .filter(level -> level.text().strip().equals("infinite"))
                .isPresent()) {
            throw new DavException(
                    Reason.NOT_ACCEPTED, DavNames.dav("sync-traversal-supported"), "There is one level only");
        }
        String token = query.child(DavNames.dav("sync-token"))
                .orElseThrow(() -> new DavException(Reason.MALFORMED))
                .text()
                .strip();
        if (!token.isEmpty() && !token.startsWith(PlaceProperties.TOKEN)) {
            throw new DavException(Reason.UNKNOWN_TOKEN);
        }
        String next = collection.changes(
                token.isEmpty() ? null : token.substring(PlaceProperties.TOKEN.length()), limit(query), reply);
        out.end(PlaceProperties.TOKEN + next);
    }

    private static int limit(DavElement query) {
        Optional<DavElement> limit =
                query.child(DavNames.dav("limit")).flatMap(element -> element.child(DavNames.dav("nresults")));
        if (limit.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        try {
            int most = Integer.parseInt(limit.get().text().strip());
            if (most > 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // falls through: it is no number at all
        }
        throw new DavException(Reason.MALFORMED);
    }

    private void get(
            DavPlace.Collection at, DavCollection collection, DavElement query, MemberReply reply, MultiStatus out)
            throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> elsewhere = new ArrayList<>();
        for (DavElement href : query.children(HREF).toList()) {
            Optional<String> name = DavAddress.ofHref(
                            href.text(), exchange.request().getContextPath())
                    .flatMap(address -> memberOf(at, address));
            if (name.isPresent()) {
                names.put(name.get(), href.text().strip());
            } else {
                elsewhere.add(href.text().strip());
            }
        }
        if (names.size() + elsewhere.size() > MOST_HREFS) {
            throw new DavException(Reason.TOO_MUCH);
        }
        collection.read(names.keySet(), reply);
        for (var name : names.entrySet()) {
            if (!reply.told().contains(name.getKey())) {
                out.status(name.getValue(), MultiStatus.NOT_FOUND);
            }
        }
        for (String href : elsewhere) {
            out.status(href, MultiStatus.NOT_FOUND);
        }
        out.end(null);
    }

    private Optional<String> memberOf(DavPlace.Collection at, DavAddress address) {
        try {
            return DavPlace.of(address, exchange.links().account()) instanceof DavPlace.Member member
                            && member.kind() == at.kind()
                            && member.segment().equals(at.segment())
                    ? Optional.of(member.name())
                    : Optional.empty();
        } catch (NoSuchPlaceException e) {
            return Optional.empty();
        }
    }
}

package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavLockRequest;
import org.schulhof.api.dav.DavLocked;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavResource;
import org.w3c.dom.Element;

/** LOCK and UNLOCK (RFC 4918, 9.10 and 9.11). */
final class TreeLocks {

    private static final Pattern SECONDS = Pattern.compile("(?i)second-(\\d{1,10})");
    private static final Pattern TOKEN = Pattern.compile("\\s*<([^>]{1,200})>\\s*");

    /** Who does not say how long gets as long as there is. */
    private static final Duration ENDLESS = Duration.ofDays(365);

    private final Exchange exchange;
    private final Trees trees;
    private final DavPlace.InTree at;

    TreeLocks(Exchange exchange, Trees trees, DavPlace.InTree at) {
        this.exchange = exchange;
        this.trees = trees;
        this.at = at;
    }

    void lock(TreePrecondition precondition) throws IOException {
        HttpServletResponse response = exchange.response();
        Duration timeout = timeout(exchange.request().getHeader("Timeout"));
        byte[] body = exchange.body();
        if (body.length == 0) {
            if (precondition.tokens().isEmpty()) {
                throw new DavException(Reason.MALFORMED);
            }
            DavResource refreshed = trees.in(at.module(), tree -> tree.refresh(at.path(), timeout, precondition));
            answer(HttpServletResponse.SC_OK, refreshed);
            return;
        }
        DavLockRequest request = request(body, timeout);
        DavLocked locked = trees.in(at.module(), tree -> tree.lock(at.path(), request, precondition));
        response.setHeader("Lock-Token", "<" + locked.token() + ">");
        answer(locked.created() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK, locked.resource());
    }

    private void answer(int status, DavResource resource) throws IOException {
        MultiStatus.writeDocument(
                exchange.response(),
                status,
                DavElement.of(
                        DavNames.dav("prop"),
                        new ResourceProperties(exchange.links(), at.module()).locks(at.path(), resource)));
    }

    private DavLockRequest request(byte[] body, Duration timeout) throws IOException {
        DavElement info = RequestXml.read(new ByteArrayInputStream(body))
                .filter(root -> root.is(DavNames.dav("lockinfo")))
                .orElseThrow(() -> new DavException(Reason.MALFORMED));
        DavElement scope = info.child(DavNames.dav("lockscope")).orElseThrow(() -> new DavException(Reason.MALFORMED));
        boolean exclusive = scope.child(DavNames.dav("exclusive")).isPresent();
        boolean write = info.child(DavNames.dav("locktype"))
                .flatMap(type -> type.child(DavNames.dav("write")))
                .isPresent();
        if (!write || exclusive == scope.child(DavNames.dav("shared")).isPresent()) {
            throw new DavException(Reason.MALFORMED);
        }
        String owner = "";
        for (Element child : Verbatim.children(Verbatim.root(body))) {
            if (Verbatim.name(child).equals(DavNames.dav("owner"))) {
                owner = Verbatim.text(child);
            }
        }
        return new DavLockRequest(exclusive, depth(exchange.request()), owner, timeout);
    }

    private static boolean depth(HttpServletRequest request) {
        String depth = request.getHeader("Depth");
        if (depth == null || depth.equalsIgnoreCase("infinity")) {
            return true;
        }
        if (depth.equals("0")) {
            return false;
        }
        throw new DavException(Reason.MALFORMED);
    }

    /** The first of those offered that is understood. */
    private static Duration timeout(@Nullable String header) {
        Matcher seconds = SECONDS.matcher(header == null ? "" : header);
        return seconds.find() ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds.group(1)))) : ENDLESS;
    }

    void unlock() throws IOException {
        String header = exchange.request().getHeader("Lock-Token");
        Matcher token = TOKEN.matcher(header == null ? "" : header);
        if (!token.matches()) {
            throw new DavException(Reason.MALFORMED);
        }
        trees.in(at.module(), tree -> {
            tree.unlock(at.path(), token.group(1));
            return true;
        });
        exchange.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}

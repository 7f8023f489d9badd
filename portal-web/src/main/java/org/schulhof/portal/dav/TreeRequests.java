package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavFile;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavOutcome;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.kernel.file.Incoming;
import org.schulhof.kernel.file.Receiving;

/** What is done with folders and files in a tree (RFC 4918, 9). */
final class TreeRequests {

    private static final String CLASSES = "1, 2, 3";
    private static final String METHODS =
            "OPTIONS, GET, HEAD, PUT, DELETE, MKCOL, COPY, MOVE, PROPFIND, PROPPATCH, LOCK, UNLOCK";
    private static final int BAD_GATEWAY = 502;

    private final Exchange exchange;
    private final Trees trees;
    private final Receiving receiving;
    private final DavPlace.InTree at;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    TreeRequests(Exchange exchange, Trees trees, Receiving receiving, DavPlace.InTree at) {
        this.exchange = exchange;
        this.trees = trees;
        this.receiving = receiving;
        this.at = at;
        this.request = exchange.request();
        this.response = exchange.response();
    }

    void answer() throws IOException {
        response.setHeader("DAV", CLASSES);
        switch (request.getMethod()) {
            case "OPTIONS" -> options();
            case "GET", "HEAD" -> get();
            case "PUT" -> put();
            case "DELETE" -> delete();
            case "MKCOL" -> makeFolder();
            case "COPY", "MOVE" -> transfer(request.getMethod().equals("COPY"));
            case "PROPFIND" -> new TreeProperties(exchange, trees, at).find();
            case "PROPPATCH" -> new TreeProperties(exchange, trees, at).patch(precondition());
            case "LOCK" -> new TreeLocks(exchange, trees, at).lock(precondition());
            case "UNLOCK" -> new TreeLocks(exchange, trees, at).unlock();
            default -> throw new NotAllowedException();
        }
    }

    private TreePrecondition precondition() {
        return new TreePrecondition(at, request, this::path);
    }

    /** Where an address leads in the same tree. */
    private Optional<List<String>> path(String href) {
        return DavAddress.ofHref(href, request.getContextPath()).flatMap(address -> {
            try {
                return DavPlace.of(address, exchange.person().account()) instanceof DavPlace.InTree other
                                && other.module().equals(at.module())
                        ? Optional.of(other.path())
                        : Optional.empty();
            } catch (NoSuchPlaceException e) {
                return Optional.empty();
            }
        });
    }

    private void options() throws IOException {
        trees.in(at.module(), tree -> true);
        response.setHeader("Allow", METHODS);
        // What office programs of Microsoft look for
        response.setHeader("MS-Author-Via", "DAV");
    }

    /** The content is sent when the module is left: a slow line keeps nobody out of it. */
    private void get() throws IOException {
        DavFile file = open();
        try (InputStream content = file.content()) {
            new FileAnswer(request, response, file.resource()).send(content);
        }
    }

    private DavFile open() throws IOException {
        try {
            return trees.in(at.module(), tree -> tree.open(at.path()));
        } catch (FileTooLargeException e) {
            throw new DavException(
                    Reason.NOT_ACCEPTED,
                    DavNames.dav("need-privileges"),
                    "No more than " + e.maxBytes() + " bytes may be fetched at once");
        }
    }

    private void put() throws IOException {
        if (request.getHeader("Content-Range") != null) {
            throw new DavException(Reason.MALFORMED);
        }
        TreePrecondition precondition = precondition();
        long most = trees.in(at.module(), tree -> {
            tree.requirePut(at.path(), Math.max(0, request.getContentLengthLong()), precondition);
            return tree.maxSize();
        });
        try (Incoming incoming = receiving.receive(request.getInputStream(), most);
                InputStream content = incoming.open()) {
            DavOutcome outcome =
                    trees.in(at.module(), tree -> tree.put(at.path(), new DavBody(type(), content), precondition));
            response.setHeader("ETag", "\"" + outcome.resource().tag() + "\"");
            done(outcome.created());
        }
    }

    private String type() {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void done(boolean created) {
        response.setStatus(created ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_NO_CONTENT);
    }

    private void makeFolder() throws IOException {
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            throw new DavException(Reason.UNSUPPORTED_TYPE);
        }
        trees.in(at.module(), tree -> {
            tree.makeFolder(at.path(), precondition());
            return true;
        });
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    private void delete() throws IOException {
        requireDeep();
        trees.in(at.module(), tree -> {
            tree.delete(at.path(), precondition());
            return true;
        });
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private boolean requireDeep() {
        String depth = request.getHeader("Depth");
        if (depth != null && !depth.equalsIgnoreCase("infinity")) {
            throw new DavException(Reason.MALFORMED);
        }
        return true;
    }

    private void transfer(boolean copying) throws IOException {
        boolean deep = copying && "0".equals(request.getHeader("Depth")) ? false : requireDeep();
        boolean overwrite = overwrite();
        String destination = request.getHeader("Destination");
        if (destination == null) {
            throw new DavException(Reason.MALFORMED);
        }
        if (!isHere(destination)) {
            response.setStatus(BAD_GATEWAY);
            return;
        }
        List<String> target = path(destination)
                .orElseThrow(() -> new DavException(
                        Reason.NOT_ACCEPTED, DavNames.dav("need-privileges"), "Nothing can be put there"));
        TreePrecondition precondition = precondition();
        DavOutcome outcome = trees.in(
                at.module(),
                tree -> copying
                        ? tree.copy(at.path(), target, deep, overwrite, precondition)
                        : tree.move(at.path(), target, overwrite, precondition));
        done(outcome.created());
    }

    /** Of other servers nothing is known here; which of its names this one is called by does not matter. */
    private boolean isHere(String destination) {
        try {
            String host = URI.create(destination.strip()).getHost();
            return host == null || host.equalsIgnoreCase(request.getServerName());
        } catch (IllegalArgumentException e) {
            throw new DavException(Reason.MALFORMED);
        }
    }

    private boolean overwrite() {
        String overwrite = request.getHeader("Overwrite");
        if (overwrite == null || overwrite.strip().equalsIgnoreCase("T")) {
            return true;
        }
        if (overwrite.strip().equalsIgnoreCase("F")) {
            return false;
        }
        throw new DavException(Reason.MALFORMED);
    }
}

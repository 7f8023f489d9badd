package org.schulhof.portal.dav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavTree.Detail;
import org.w3c.dom.Element;

/** PROPFIND and PROPPATCH in a tree (RFC 4918, 9.1 and 9.2). */
final class TreeProperties {

    private static final QName FINITE_DEPTH = DavNames.dav("propfind-finite-depth");
    private static final QName SET = DavNames.dav("set");
    private static final QName REMOVE = DavNames.dav("remove");
    private static final QName PROP = DavNames.dav("prop");

    private final Exchange exchange;
    private final Trees trees;
    private final DavPlace.InTree at;

    TreeProperties(Exchange exchange, Trees trees, DavPlace.InTree at) {
        this.exchange = exchange;
        this.trees = trees;
        this.at = at;
    }

    void find() throws IOException {
        String depth = exchange.request().getHeader("Depth");
        if (!"0".equals(depth) && !"1".equals(depth)) {
            throw new DavException(Reason.NOT_ACCEPTED, FINITE_DEPTH, "Ask for one level at a time");
        }
        Wanted wanted = Wanted.of(exchange.xml());
        Set<Detail> details = ResourceProperties.details(wanted);
        ResourceProperties properties = new ResourceProperties(exchange.links(), at.module());
        MultiStatus out = exchange.multiStatus();
        trees.in(at.module(), tree -> {
            DavResource resource = tree.find(at.path(), details);
            properties.tell(out, at.path(), resource, wanted);
            if (depth.equals("1") && resource.folder()) {
                tree.list(at.path(), details, child -> tell(properties, out, child, wanted));
            }
            return true;
        });
        out.end(null);
    }

    private void tell(ResourceProperties properties, MultiStatus out, DavResource child, Wanted wanted) {
        List<String> path = new ArrayList<>(at.path());
        path.add(child.name());
        try {
            properties.tell(out, path, child, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void patch(TreePrecondition precondition) throws IOException {
        byte[] body = exchange.body();
        DavElement checked = RequestXml.read(new ByteArrayInputStream(body))
                .filter(update -> update.is(DavNames.dav("propertyupdate")))
                .orElseThrow(() -> new DavException(Reason.MALFORMED));
        if (checked.children().isEmpty()) {
            throw new DavException(Reason.MALFORMED);
        }
        List<DavProperty> changes = changes(Verbatim.root(body));
        Set<QName> names = new LinkedHashSet<>();
        changes.forEach(change -> names.add(change.name()));
        List<QName> refused = names.stream().filter(ResourceProperties::isOurs).toList();
        MultiStatus out = exchange.multiStatus();
        boolean folder = trees.in(at.module(), tree -> {
            if (refused.isEmpty()) {
                tree.note(at.path(), changes, precondition);
            }
            return tree.find(at.path(), Set.of()).folder();
        });
        names.removeAll(refused);
        out.outcome(
                exchange.links().tree(at.module(), at.path(), folder),
                refused.isEmpty() ? names : List.of(),
                refused,
                refused.isEmpty() ? List.of() : names);
        out.end(null);
    }

    /** In the order in which they stand there: it matters (RFC 4918, 9.2). */
    private static List<DavProperty> changes(Element update) throws IOException {
        List<DavProperty> changes = new ArrayList<>();
        for (Element instruction : Verbatim.children(update)) {
            boolean sets = Verbatim.name(instruction).equals(SET);
            if (!sets && !Verbatim.name(instruction).equals(REMOVE)) {
                continue;
            }
            for (Element prop : Verbatim.children(instruction)) {
                if (Verbatim.name(prop).equals(PROP)) {
                    for (Element property : Verbatim.children(prop)) {
                        changes.add(new DavProperty(Verbatim.name(property), sets ? Verbatim.text(property) : null));
                    }
                }
            }
        }
        if (changes.isEmpty()) {
            throw new DavException(Reason.MALFORMED);
        }
        return changes;
    }
}

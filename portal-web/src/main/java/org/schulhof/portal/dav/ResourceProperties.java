package org.schulhof.portal.dav;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavLock;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavTree.Detail;

/** What is said of a folder or file in a tree (RFC 4918, 15; 4331; 3744, 5.4; 5397). */
final class ResourceProperties {

    static final QName LOCKS = DavNames.dav("lockdiscovery");

    /** Not told unless they are asked for by name (RFC 4331, 3). */
    private static final Set<QName> BY_NAME_ONLY = Set.of(
            DavNames.dav("quota-available-bytes"),
            DavNames.dav("quota-used-bytes"),
            DavNames.dav("current-user-privilege-set"),
            DavNames.dav("current-user-principal"));

    private static final DavElement SUPPORTED_LOCKS =
            DavElement.of(DavNames.dav("supportedlock"), lockEntry("exclusive"), lockEntry("shared"));

    private final Links links;
    private final String module;

    ResourceProperties(Links links, String module) {
        this.links = links;
        this.module = module;
    }

    private static DavElement lockEntry(String scope) {
        return DavElement.of(
                DavNames.dav("lockentry"),
                DavElement.of(DavNames.dav("lockscope"), DavElement.of(DavNames.dav(scope))),
                DavElement.of(DavNames.dav("locktype"), DavElement.of(DavNames.dav("write"))));
    }

    /** What the module has to look up besides. */
    static Set<Detail> details(Wanted wanted) {
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        boolean all = wanted.how() != Wanted.How.NAMED;
        if (all || wanted.names(LOCKS)) {
            details.add(Detail.LOCKS);
        }
        if (all || wanted.properties().stream().anyMatch(property -> !isOurs(property.name()))) {
            details.add(Detail.PROPERTIES);
        }
        return details;
    }

    /** Whether clients can't note down anything under this name. */
    static boolean isOurs(QName name) {
        return name.getNamespaceURI().equals(DavNames.DAV);
    }

    void tell(MultiStatus out, List<String> path, DavResource resource, Wanted wanted) throws IOException {
        String href = links.tree(module, path, resource.folder());
        Map<QName, DavElement> all = all(path, resource);
        switch (wanted.how()) {
            case ALL ->
                out.properties(
                        href,
                        all.entrySet().stream()
                                .filter(property -> !BY_NAME_ONLY.contains(property.getKey()))
                                .map(Map.Entry::getValue)
                                .toList(),
                        List.of());
            case NAMES ->
                out.properties(href, all.keySet().stream().map(DavElement::of).toList(), List.of());
            case NAMED -> {
                List<DavElement> found = new ArrayList<>();
                List<QName> missing = new ArrayList<>(0);
                for (DavElement property : wanted.properties()) {
                    DavElement value = all.get(property.name());
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

    private Map<QName, DavElement> all(List<String> path, DavResource resource) {
        Map<QName, DavElement> all = new LinkedHashMap<>();
        add(all, "resourcetype", resource.folder() ? List.of(DavElement.of(DavNames.dav("collection"))) : List.of());
        add(all, "displayname", resource.name());
        if (!resource.folder()) {
            add(all, "getetag", "\"" + resource.tag() + "\"");
            add(all, "getcontenttype", resource.type());
            add(all, "getcontentlength", Long.toString(resource.size()));
        }
        add(all, "getlastmodified", modified(resource));
        add(all, "creationdate", created(resource.createdAt()));
        all.put(SUPPORTED_LOCKS.name(), SUPPORTED_LOCKS);
        all.put(LOCKS, locks(path, resource));
        DavResource.Quota quota = resource.quota();
        if (quota != null) {
            add(all, "quota-available-bytes", Long.toString(quota.available()));
            add(all, "quota-used-bytes", Long.toString(quota.used()));
        }
        add(all, "current-user-privilege-set", privileges(resource.rights()));
        add(all, "current-user-principal", List.of(DavElement.of(DavNames.dav("href"), links.principal())));
        for (DavProperty property : resource.properties()) {
            if (property.xml() != null) {
                all.put(property.name(), Verbatim.of(property.xml()));
            }
        }
        return all;
    }

    private static void add(Map<QName, DavElement> all, String name, String text) {
        all.put(DavNames.dav(name), DavElement.of(DavNames.dav(name), text));
    }

    private static void add(Map<QName, DavElement> all, String name, List<DavElement> content) {
        all.put(DavNames.dav(name), DavElement.of(DavNames.dav(name), content));
    }

    static String modified(DavResource resource) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(resource.changedAt().atOffset(ZoneOffset.UTC));
    }

    private static String created(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static List<DavElement> privileges(DavResource.Rights rights) {
        List<String> names = new ArrayList<>(List.of("read", "read-current-user-privilege-set"));
        if (rights.write()) {
            names.addAll(List.of("write", "write-content", "write-properties"));
        }
        if (rights.add()) {
            names.add("bind");
        }
        if (rights.remove()) {
            names.add("unbind");
        }
        return names.stream()
                .map(name -> DavElement.of(DavNames.dav("privilege"), DavElement.of(DavNames.dav(name))))
                .toList();
    }

    DavElement locks(List<String> path, DavResource resource) {
        return DavElement.of(
                LOCKS,
                resource.locks().stream()
                        .map(lock -> lock(path, resource, lock))
                        .toList());
    }

    private DavElement lock(List<String> path, DavResource resource, DavLock lock) {
        List<String> root = path.subList(0, Math.max(0, path.size() - lock.above()));
        List<DavElement> parts = new ArrayList<>();
        parts.add(DavElement.of(DavNames.dav("locktype"), DavElement.of(DavNames.dav("write"))));
        parts.add(DavElement.of(
                DavNames.dav("lockscope"), DavElement.of(DavNames.dav(lock.exclusive() ? "exclusive" : "shared"))));
        parts.add(DavElement.of(DavNames.dav("depth"), lock.deep() ? "infinity" : "0"));
        if (!lock.owner().isEmpty()) {
            parts.add(Verbatim.of(lock.owner()));
        }
        parts.add(DavElement.of(
                DavNames.dav("timeout"), "Second-" + Math.max(1, lock.timeout().toSeconds())));
        if (!lock.token().isEmpty()) {
            parts.add(DavElement.of(DavNames.dav("locktoken"), DavElement.of(DavNames.dav("href"), lock.token())));
        }
        String href = links.tree(module, root, lock.above() > 0 || resource.folder());
        parts.add(DavElement.of(DavNames.dav("lockroot"), DavElement.of(DavNames.dav("href"), href)));
        return DavElement.of(DavNames.dav("activelock"), parts);
    }
}

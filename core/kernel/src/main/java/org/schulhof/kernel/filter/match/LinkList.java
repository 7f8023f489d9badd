package org.schulhof.kernel.filter.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listed domains and addresses. Immutable; about 16 bytes for each domain. */
public final class LinkList {

    public static final LinkList EMPTY = of(List.of());

    private final Suffixes domains;
    /** International names as people read them. */
    private final Suffixes looks;

    private final Map<String, List<String>> paths;

    private LinkList(Suffixes domains, Suffixes looks, Map<String, List<String>> paths) {
        this.domains = domains;
        this.looks = looks;
        this.paths = paths;
    }

    public static LinkList of(Collection<ListedLink> links) {
        List<String> domains = new ArrayList<>(links.size());
        List<String> looks = new ArrayList<>();
        Map<String, List<String>> paths = new HashMap<>();
        for (ListedLink link : links) {
            if (!link.isWholeDomain()) {
                paths.computeIfAbsent(link.host(), host -> new ArrayList<>(1)).add(link.path());
            } else {
                domains.add(link.host());
                String seen = link.seen();
                if (!seen.equals(link.host())) {
                    looks.add(seen);
                }
            }
        }
        return new LinkList(Suffixes.of(domains, domains.size()), Suffixes.of(looks, looks.size()), paths);
    }

    /** The entry by which an address is listed, the most exact one. */
    Optional<Match> find(HostName host, String path) {
        Match byPath = paths.isEmpty() ? null : byPath(host.ascii(), path);
        if (byPath != null) {
            return Optional.of(byPath);
        }
        int at = domains.longest(host.ascii());
        if (at >= 0 && !(host.isAddress() && at > 0)) {
            return Optional.of(Match.domain(host.ascii().substring(at)));
        }
        String seen = host.seen();
        if (seen.equals(host.ascii())) {
            return Optional.empty();
        }
        int look = domains.longest(seen);
        if (look < 0) {
            look = looks.longest(seen);
        }
        return look < 0 ? Optional.empty() : Optional.of(Match.domain(seen.substring(look)));
    }

    private Match byPath(String host, String path) {
        for (int at = 0; at >= 0 && !path.isEmpty(); at = host.indexOf('.', at) + 1) {
            String domain = host.substring(at);
            for (String listed : paths.getOrDefault(domain, List.of())) {
                if (LinkPath.begins(path, listed)) {
                    return new Match(domain + listed, 1000 + domain.length() + listed.length());
                }
            }
            if (host.indexOf('.', at) < 0) {
                break;
            }
        }
        return null;
    }

    public int size() {
        return domains.size() + paths.values().stream().mapToInt(List::size).sum();
    }

    public long bytes() {
        return domains.bytes() + looks.bytes();
    }

    /**
     * @param entry by which it is listed
     * @param exactness the more, the smaller a part of the web it names
     */
    record Match(String entry, int exactness) {

        static Match domain(String entry) {
            return new Match(entry, entry.length());
        }
    }
}

package org.schulhof.system.access;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.portal.page.PortalPage;
import org.schulhof.portal.page.PortalPages;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.Command;
import org.schulhof.system.http.HttpVisitor;

/** The declared pages with addresses to try them at: what their parameters may be is learnt from the links of the portal itself. */
final class CorePages {

    /** How many addresses of one page are tried: they show different parts of it. */
    private static final int EXAMPLES = 4;

    private final Map<String, Map<Set<String>, String>> addresses = new LinkedHashMap<>();
    private final Set<String> missing = new HashSet<>();

    /** @param begin where more is to be seen than the first link to a page would show */
    static CorePages seenBy(Collection<HttpVisitor> visitors, Collection<String> begin) {
        CorePages pages = new CorePages();
        Stream.concat(begin.stream(), PortalPages.ALL.stream().map(PortalPage::path))
                .forEach(pages::add);
        visitors.forEach(pages::follow);
        pages.addresses.values().forEach(pages::forgetBare);
        return pages;
    }

    /** Addresses of the page, those with most parameters first. */
    List<String> of(PortalPage page) {
        return addresses.get(page.path()).values().stream()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    List<String> all() {
        return PortalPages.ALL.stream().flatMap(page -> of(page).stream()).toList();
    }

    private boolean add(String address) {
        URI uri = URI.create(address);
        if (PortalPages.ALL.stream().noneMatch(page -> page.path().equals(uri.getPath()))) {
            return false;
        }
        Map<Set<String>, String> known = addresses.computeIfAbsent(uri.getPath(), path -> new LinkedHashMap<>());
        Set<String> parameters = parametersOf(uri);
        return known.size() < EXAMPLES && known.putIfAbsent(parameters, address) == null;
    }

    private void follow(HttpVisitor visitor) {
        Deque<String> open = new ArrayDeque<>(addresses.values().stream()
                .flatMap(known -> known.values().stream())
                .toList());
        while (!open.isEmpty()) {
            String address = open.pop();
            Answer answer = visitor.get(address);
            if (answer.status() == 404) {
                missing.add(address);
            }
            linksOf(answer).filter(this::add).forEach(open::add);
        }
    }

    /** A page about something does not exist without the parameter that says about what. */
    private void forgetBare(Map<Set<String>, String> known) {
        if (known.size() > 1 && missing.contains(known.get(Set.of()))) {
            known.remove(Set.of());
        }
    }

    private static Stream<String> linksOf(Answer answer) {
        return answer.status() != 200
                ? Stream.of()
                : answer.page().select("a[href]").stream()
                        .map(link -> link.absUrl("href"))
                        .filter(link -> link.startsWith("http"))
                        .map(URI::create)
                        .map(Command::pathAndQuery);
    }

    private static Set<String> parametersOf(URI uri) {
        return uri.getRawQuery() == null
                ? Set.of()
                : Stream.of(uri.getRawQuery().split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}

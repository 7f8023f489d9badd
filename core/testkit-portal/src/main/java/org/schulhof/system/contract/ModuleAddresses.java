package org.schulhof.system.contract;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.system.Visitor;

/** Where a module can be opened, learnt from the links of its own pages. */
final class ModuleAddresses {

    /** How many addresses of one page are opened that differ in the names of their parameters. */
    private static final int EXAMPLES = 3;

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href], img[src]')].map(link => link.href || link.src)";

    private final String id;
    private final Map<String, Map<Set<String>, String>> found = new TreeMap<>();

    private ModuleAddresses(String id) {
        this.id = id;
    }

    /** @param begin addresses that no link leads to, below the module's folder */
    static ModuleAddresses seenBy(Visitor visitor, String id, Collection<String> begin) {
        ModuleAddresses addresses = new ModuleAddresses(id);
        Deque<String> open = new ArrayDeque<>();
        Stream.concat(Stream.of("index.xhtml"), begin.stream())
                .map(page -> "/m/" + id + "/" + page)
                .filter(addresses::add)
                .forEach(open::add);
        while (!open.isEmpty()) {
            String address = open.pop();
            if (address.startsWith("/m/")) {
                addresses.linksOf(visitor, address).filter(addresses::add).forEach(open::add);
            }
        }
        return addresses;
    }

    List<String> all() {
        return found.values().stream()
                .flatMap(examples -> examples.values().stream())
                .toList();
    }

    List<String> pages() {
        return all().stream().filter(address -> address.startsWith("/m/")).toList();
    }

    /** So many addresses of each page. */
    List<String> ofEachPage(int examples) {
        return found.entrySet().stream()
                .filter(page -> page.getKey().startsWith("/m/"))
                .flatMap(page -> page.getValue().values().stream().limit(examples))
                .toList();
    }

    /** Names of the pages that were opened. */
    Set<String> names() {
        return found.entrySet().stream()
                .filter(page ->
                        page.getKey().startsWith("/m/") && !page.getValue().isEmpty())
                .map(page -> page.getKey())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private Stream<String> linksOf(Visitor visitor, String address) {
        Page page = visitor.page();
        Response response = page.navigate(address);
        if (response.status() >= 500) {
            throw new AssertionError(address + " answered " + response.status() + ":\n"
                    + page.locator("main").innerText());
        }
        if (response.status() != 200) {
            found.get(URI.create(address).getPath()).values().remove(address);
            return Stream.of();
        }
        return ((Collection<?>) page.evaluate(LINKS))
                .stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith("http"))
                        .map(URI::create)
                        .filter(link -> link.getAuthority()
                                .equals(URI.create(page.url()).getAuthority()))
                        .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()));
    }

    private boolean add(String address) {
        URI uri = URI.create(address);
        String path = Objects.requireNonNullElse(uri.getPath(), "");
        if (!path.startsWith("/m/" + id + "/") && !path.startsWith("/s/" + id + "/")) {
            return false;
        }
        Map<Set<String>, String> examples = found.computeIfAbsent(path, name -> new LinkedHashMap<>());
        Set<String> parameters = uri.getRawQuery() == null
                ? Set.of()
                : Stream.of(uri.getRawQuery().split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        return examples.size() < EXAMPLES && examples.putIfAbsent(parameters, address) == null;
    }
}

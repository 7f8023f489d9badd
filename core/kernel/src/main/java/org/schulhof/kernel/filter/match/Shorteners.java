package org.schulhof.kernel.filter.match;

import java.util.Set;
import java.util.stream.Collectors;

/** Services that make short links, whose targets nobody sees. */
final class Shorteners {

    private static final Set<String> HOSTS = OrdinaryWords.lines("/org/schulhof/kernel/filter/shorteners.txt").stream()
            .collect(Collectors.toUnmodifiableSet());

    private Shorteners() {}

    static boolean contain(HostName host) {
        return HOSTS.contains(host.ascii())
                || host.ascii().startsWith("www.")
                        && HOSTS.contains(host.ascii().substring(4));
    }
}

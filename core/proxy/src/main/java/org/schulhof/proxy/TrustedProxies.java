package org.schulhof.proxy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The school's own proxies: what they say about a request is believed, and nobody else. */
public final class TrustedProxies {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<Network> networks;
    private final ProxyHeader header;

    private TrustedProxies(List<Network> networks, ProxyHeader header) {
        this.networks = networks;
        this.header = header;
    }

    /**
     * Reads a list of addresses and ranges of addresses, with commas between them.
     *
     * @throws UnreadableNetworkException if one of them is none
     */
    public static TrustedProxies parse(String list, ProxyHeader header) {
        return new TrustedProxies(
                Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .map(Network::parse)
                        .toList(),
                header);
    }

    /**
     * Goes back from proxy to proxy as far as they can be trusted.
     *
     * @param peer who has opened the connection
     * @param headers of the request, all lines of a name
     * @return empty if the peer is no proxy of the school: then the request comes from the peer itself
     */
    public Optional<Origin> originOf(InetAddress peer, Function<String, List<String>> headers) {
        if (!contain(peer)) {
            return Optional.empty();
        }
        InetAddress address = peer;
        Optional<String> scheme = Optional.empty();
        for (Hop hop : header.fromNearest(headers)) {
            scheme = hop.scheme().map(text -> text.toLowerCase(Locale.ROOT)).filter(SCHEMES::contains);
            Optional<InetAddress> before = Address.parseNode(hop.node());
            if (before.isEmpty()) {
                break;
            }
            address = before.get();
            if (!contain(address)) {
                break;
            }
        }
        return Optional.of(new Origin(address, scheme));
    }

    private boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * What one proxy says.
     *
     * @param node from whom it got the request; an address, or a word of the proxy's own
     * @param scheme by which it got it
     */
    record Hop(String node, Optional<String> scheme) {}
}

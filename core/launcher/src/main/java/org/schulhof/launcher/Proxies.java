package org.schulhof.launcher;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.proxy.ProxyHeader;
import org.schulhof.proxy.TrustedProxies;
import org.schulhof.proxy.UnreadableNetworkException;

/**
 * The school's proxies, whose word about where a request comes from is believed.
 *
 * @param addresses theirs, with commas between them
 * @param header in which they say it
 */
record Proxies(String addresses, ProxyHeader header) {

    static final String VALVE = "org.schulhof.proxy.PayaraProxyValve";

    static Optional<Proxies> of(@Nullable String addresses, String headerName) {
        ProxyHeader header =
                ProxyHeader.named(headerName).orElseThrow(() -> new StartFailure("proxies.header", headerName));
        if (addresses == null) {
            return Optional.empty();
        }
        try {
            TrustedProxies.parse(addresses, header);
        } catch (UnreadableNetworkException e) {
            throw new StartFailure(e, "proxies.unreadable", e.text());
        }
        return Optional.of(new Proxies(addresses, header));
    }

    Map<String, String> environment() {
        return Map.of("SCHULHOF_TRUSTED_PROXIES", addresses, "SCHULHOF_PROXY_HEADER", header.toString());
    }
}

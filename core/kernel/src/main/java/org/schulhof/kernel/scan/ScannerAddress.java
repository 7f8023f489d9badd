package org.schulhof.kernel.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a clamd listens: {@code host:port}, or the path of its socket on this machine. */
record ScannerAddress(SocketAddress socket) {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):(\\d{1,5})");
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]{1,100}");
    private static final int LAST_PORT = 65_535;

    /** Empty if the text names no place. */
    static Optional<ScannerAddress> parse(String text) {
        Matcher host = HOST.matcher(text);
        if (host.matches()) {
            int port = Integer.parseInt(host.group(2));
            return port == 0 || port > LAST_PORT
                    ? Optional.empty()
                    : Optional.of(new ScannerAddress(new InetSocketAddress(host.group(1), port)));
        }
        return PATH.matcher(text).matches()
                ? Optional.of(new ScannerAddress(UnixDomainSocketAddress.of(text)))
                : Optional.empty();
    }
}

package org.schulhof.proxy;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address of who sent it, as far as trusted proxies know
 * @param scheme by which they sent it to the outermost of them; empty if none said so
 */
public record Origin(InetAddress address, Optional<String> scheme) {}

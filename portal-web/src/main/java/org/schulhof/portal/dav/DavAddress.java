package org.schulhof.portal.dav;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where something is below {@code /dav}. */
record DavAddress(List<String> segments) {

    /** Of the servlet. */
    static final String ROOT = "/dav";

    private static final String UNENCODED = "-._~@";

    DavAddress {
        segments = List.copyOf(segments);
    }

    /** @param path as the server has decoded it */
    static DavAddress ofPath(@Nullable String path) {
        return new DavAddress(
                path == null
                        ? List.of()
                        : Arrays.stream(path.split("/"))
                                .filter(segment -> !segment.isEmpty())
                                .toList());
    }

    /** What a client wrote into XML: a path or a whole URL; empty if it leads elsewhere. */
    static Optional<DavAddress> ofHref(String href, String contextPath) {
        try {
            String path = URI.create(href.strip()).getRawPath();
            String root = contextPath + ROOT + "/";
            if (path == null || !path.startsWith(root)) {
                return Optional.empty();
            }
            List<String> segments = new ArrayList<>();
            for (String segment : path.substring(root.length()).split("/")) {
                segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
            return Optional.of(new DavAddress(segments));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in an answer. */
    static String encode(String segment) {
        StringBuilder encoded = new StringBuilder(segment.length());
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (octet & 0xFF);
            if (sign < 128 && (Character.isLetterOrDigit(sign) || UNENCODED.indexOf(sign) >= 0)) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}

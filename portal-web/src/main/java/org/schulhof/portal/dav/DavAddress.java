package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where something is below {@code /dav}. */
record DavAddress(List<String> segments) {

    /** Of the servlet. */
    static final String ROOT = "/dav";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNENCODED = "-._~@";

    DavAddress {
        segments = List.copyOf(segments);
    }

    /**
     * Where a request goes: by what the client wrote, since a server takes what follows a semicolon for its own.
     *
     * @throws NoSuchPlaceException if that leads out of here and in again
     */
    static DavAddress of(HttpServletRequest request) {
        return ofPath(request.getRequestURI(), request.getContextPath()).orElseThrow(NoSuchPlaceException::new);
    }

    /** What a client wrote into XML or a header: a path or a whole URL; empty if it leads elsewhere. */
    static Optional<DavAddress> ofHref(String href, String contextPath) {
        try {
            String path = URI.create(href.strip()).getRawPath();
            return path == null ? Optional.empty() : ofPath(path, contextPath);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DavAddress> ofPath(String path, String contextPath) {
        String root = contextPath + ROOT;
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        try {
            for (String segment : path.substring(root.length()).split("/")) {
                if (!segment.isEmpty() && !segment.equals(".")) {
                    segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return segments.contains("..") ? Optional.empty() : Optional.of(new DavAddress(segments));
    }

    /** As it stands in an answer. */
    static String encode(String segment) {
        StringBuilder encoded = new StringBuilder(segment.length());
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (octet & 0xFF);
            if (sign < 128 && (Character.isLetterOrDigit(sign) || UNENCODED.indexOf(sign) >= 0)) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}

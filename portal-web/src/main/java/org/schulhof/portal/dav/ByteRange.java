package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a client asks for (RFC 9110, 14).
 *
 * @param from its first byte
 * @param length how many; 0 if there are none such
 */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,15})-(\\d{0,15})\\s*");

    /** @return empty if all of it is wanted, or what is wanted is another state of it */
    static Optional<ByteRange> of(HttpServletRequest request, long size, String etag) {
        String header = request.getHeader("Range");
        String state = request.getHeader("If-Range");
        if (header == null || state != null && !state.strip().equals(etag)) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(header);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(one.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, to - from + 1)));
    }
}

package org.schulhof.kernel.filter.match;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The path of a link with its query, in the one form in which paths are compared. */
final class LinkPath {

    private static final int MAX_LENGTH = 2000;

    private LinkPath() {}

    /** @param written from the slash on, what follows the address included; may be empty */
    static String of(String written) {
        String text = written.length() > MAX_LENGTH ? written.substring(0, MAX_LENGTH) : written;
        int fragment = text.indexOf('#');
        text = fragment < 0 ? text : text.substring(0, fragment);
        int question = text.indexOf('?');
        String path = question < 0 ? text : text.substring(0, question);
        String query = question < 0 ? "" : decode(text.substring(question));
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : decode(path).replace('\\', '/').split("/+")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return (segments.isEmpty() ? (query.isEmpty() ? "" : "/") : "/" + String.join("/", segments))
                        .toLowerCase(Locale.ROOT)
                + query.toLowerCase(Locale.ROOT);
    }

    /** Whether a path begins as it is listed, up to the end of a segment. */
    static boolean begins(String path, String listed) {
        return path.startsWith(listed)
                && (path.length() == listed.length()
                        || listed.endsWith("/")
                        || listed.indexOf('?') >= 0
                        || "/?&=".indexOf(path.charAt(listed.length())) >= 0);
    }

    private static String decode(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}

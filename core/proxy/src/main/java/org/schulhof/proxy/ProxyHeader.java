package org.schulhof.proxy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.proxy.TrustedProxies.Hop;

/**
 * In which header the school's proxies say from whom a request comes. Only that one is read: the other could have been
 * written by whoever sent the request, and passed on.
 */
public enum ProxyHeader {
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        List<Hop> hops(Function<String, List<String>> headers) {
            List<String> schemes = split(headers.apply("X-Forwarded-Proto"));
            Optional<String> scheme =
                    schemes.isEmpty() ? Optional.empty() : Optional.of(schemes.get(schemes.size() - 1));
            return split(headers.apply("X-Forwarded-For")).stream()
                    .map(node -> new Hop(node, scheme))
                    .toList();
        }

        private List<String> split(List<String> lines) {
            return lines.stream()
                    .flatMap(line -> Pattern.compile(",").splitAsStream(line))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    },

    /** RFC 7239. */
    FORWARDED("Forwarded") {
        @Override
        List<Hop> hops(Function<String, List<String>> headers) {
            List<Hop> hops = new ArrayList<>();
            for (String line : headers.apply("Forwarded")) {
                Map<String, String> hop = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                Matcher pairs = PAIR.matcher(line);
                int end = 0;
                while (pairs.find()) {
                    if (pairs.start() != end) {
                        // What can't be read must not lend its beginning to what comes after it
                        hop.clear();
                    }
                    end = pairs.end();
                    hop.put(pairs.group(1), unquoted(pairs.group(2)));
                    if (!pairs.group(3).equals(";")) {
                        hops.add(hopOf(hop));
                        hop.clear();
                    }
                }
            }
            return hops;
        }

        private Hop hopOf(Map<String, String> pairs) {
            return new Hop(pairs.getOrDefault("for", ""), Optional.ofNullable(pairs.get("proto")));
        }

        private String unquoted(String value) {
            return value.startsWith("\"")
                    ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                    : value.strip();
        }
    };

    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[^\",;]*+)\\s*(;|,|$)");

    private final String text;

    ProxyHeader(String text) {
        this.text = text;
    }

    /** Who has passed the request on, the nearest last. */
    abstract List<Hop> hops(Function<String, List<String>> headers);

    List<Hop> fromNearest(Function<String, List<String>> headers) {
        List<Hop> hops = new ArrayList<>(hops(headers));
        Collections.reverse(hops);
        return hops;
    }

    /** As people write it. */
    public static Optional<ProxyHeader> named(String name) {
        for (ProxyHeader header : values()) {
            if (header.text.toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

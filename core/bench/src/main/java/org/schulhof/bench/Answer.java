package org.schulhof.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the portal answered.
 *
 * @param headers by lower-case name
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}

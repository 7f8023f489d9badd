package org.schulhof.calendar.internal.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What clients call time zones: names of the IANA data base, the same behind a path, or those of Windows (from the CLDR's
 * {@code windowsZones.xml}, as far as Europe is concerned). Nothing is looked up in any network.
 */
final class ZoneNames {

    private static final Map<String, String> OF_WINDOWS = Map.of(
            "W. Europe Standard Time", "Europe/Berlin",
            "Central Europe Standard Time", "Europe/Budapest",
            "Central European Standard Time", "Europe/Warsaw",
            "Romance Standard Time", "Europe/Paris",
            "GMT Standard Time", "Europe/London",
            "E. Europe Standard Time", "Europe/Chisinau",
            "FLE Standard Time", "Europe/Kiev",
            "GTB Standard Time", "Europe/Bucharest",
            "Turkey Standard Time", "Europe/Istanbul",
            "Russian Standard Time", "Europe/Moscow");

    private ZoneNames() {}

    static Optional<ZoneId> find(String name) {
        String known = OF_WINDOWS.getOrDefault(name, name);
        return zone(known).or(() -> {
            String[] path = known.split("/");
            return path.length > 2 ? zone(path[path.length - 2] + "/" + path[path.length - 1]) : Optional.empty();
        });
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

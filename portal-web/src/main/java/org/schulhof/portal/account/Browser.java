package org.schulhof.portal.account;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser as people call it, by what it calls itself (RFC 9110, section 10.1.5). Good enough to tell one's own phone from
 * a computer at school.
 *
 * @param name of the browser, empty if it is none that is known
 * @param system it runs on, empty if it is none that is known
 */
public record Browser(String name, String system) {

    /** In the order of looking: most call themselves by the names of others as well. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        NAMES.put("Edg", "Edge");
        NAMES.put("OPR/", "Opera");
        NAMES.put("Firefox", "Firefox");
        NAMES.put("FxiOS", "Firefox");
        NAMES.put("CriOS", "Chrome");
        NAMES.put("Chrome", "Chrome");
        NAMES.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Linux", "Linux");
    }

    static Browser of(String userAgent) {
        return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public boolean isKnown() {
        return !name.isEmpty() && !system.isEmpty();
    }
}

package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavMember;

/** {@code If-Match}, {@code If-None-Match} and {@code If-Schedule-Tag-Match} of a request; notes whether anything was there when it was asked. */
final class EtagCondition implements DavCondition {

    private static final Pattern ETAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private final @Nullable List<String> match;
    private final @Nullable List<String> noneMatch;
    private final @Nullable List<String> scheduleMatch;
    private boolean there;

    private EtagCondition(
            @Nullable List<String> match, @Nullable List<String> noneMatch, @Nullable List<String> scheduleMatch) {
        this.match = match;
        this.noneMatch = noneMatch;
        this.scheduleMatch = scheduleMatch;
    }

    static EtagCondition of(HttpServletRequest request) {
        return new EtagCondition(
                etags(request, "If-Match", false),
                etags(request, "If-None-Match", true),
                etags(request, "If-Schedule-Tag-Match", false));
    }

    /** Whether the client of a GET has it already. */
    static boolean isUnchanged(HttpServletRequest request, String tag) {
        List<String> known = etags(request, "If-None-Match", true);
        return known != null && (known.contains("*") || known.contains(tag));
    }

    /** @return null if there is no such header */
    private static @Nullable List<String> etags(HttpServletRequest request, String header, boolean weakCounts) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.isEmpty()) {
            return null;
        }
        List<String> etags = new ArrayList<>();
        for (String value : values) {
            if (value.strip().equals("*")) {
                etags.add("*");
            }
            Matcher matcher = ETAG.matcher(value);
            while (matcher.find()) {
                if (matcher.group(1) == null || weakCounts) {
                    etags.add(matcher.group(2));
                }
            }
        }
        return etags;
    }

    @Override
    public boolean holds(@Nullable DavMember now) {
        there = now != null;
        boolean asked = scheduleMatch == null || now != null && scheduleMatch.contains(now.scheduleTag());
        return asked && holds(there, now == null ? "" : now.tag());
    }

    /** @param tag of what is there; empty if it has none */
    boolean holds(boolean isThere, String tag) {
        boolean matches = match == null || isThere && (match.contains("*") || match.contains(tag));
        boolean differs = noneMatch == null || !isThere || !noneMatch.contains("*") && !noneMatch.contains(tag);
        return matches && differs;
    }

    boolean wasThere() {
        return there;
    }
}

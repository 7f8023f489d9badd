package org.schulhof.portal.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schulhof.portal.live.LiveServlet;

/** What the log keeps of an address: the page, but not of whom or what; no parameters, and no ids that servlets take from it. */
record LoggedPath(String text) {

    private static final int LONGEST = 300;

    /** As in {@code /s/addressbook/photo}: a module's servlet. */
    private static final int SERVLET_DEPTH = 4;

    /** As in {@code /a/forum}: which module's attachments. */
    private static final int ATTACHMENT_DEPTH = 3;

    /** As in {@code /dav/calendars}: whose is known by who asks. */
    private static final int DAV_DEPTH = 3;

    private static final Pattern ID = Pattern.compile("/\\d+(?=/|$)");

    static LoggedPath of(HttpServletRequest request) {
        return of(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
    }

    static LoggedPath of(String path) {
        String kept = path;
        if (path.startsWith("/s/") || path.startsWith("/o/")) {
            kept = Arrays.stream(path.split("/")).limit(SERVLET_DEPTH).collect(Collectors.joining("/"));
        } else if (path.startsWith("/a/")) {
            kept = Arrays.stream(path.split("/")).limit(ATTACHMENT_DEPTH).collect(Collectors.joining("/"));
        } else if (path.startsWith("/dav/")) {
            kept = Arrays.stream(path.split("/")).limit(DAV_DEPTH).collect(Collectors.joining("/"));
        } else if (path.startsWith("/api/")) {
            kept = ID.matcher(path).replaceAll("/*");
        }
        return new LoggedPath(kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept);
    }

    boolean isWorthNoting() {
        return !text.startsWith("/jakarta.faces.resource/")
                && !text.startsWith("/health/")
                && !text.equals(LiveServlet.EVENTS);
    }
}

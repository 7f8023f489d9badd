package org.schulhof.portal.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the log keeps of an address: the page, but not of whom or what; no parameters, and no ids that servlets take from it. */
record LoggedPath(String text) {

    private static final int LONGEST = 300;

    /** As in {@code /s/addressbook/photo}: a module's servlet. */
    private static final int SERVLET_DEPTH = 4;

    static LoggedPath of(HttpServletRequest request) {
        return of(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
    }

    static LoggedPath of(String path) {
        String kept = path.startsWith("/s/")
                ? Arrays.stream(path.split("/")).limit(SERVLET_DEPTH).collect(Collectors.joining("/"))
                : path;
        return new LoggedPath(kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept);
    }

    boolean isWorthNoting() {
        return !text.startsWith("/jakarta.faces.resource/") && !text.startsWith("/health/");
    }
}

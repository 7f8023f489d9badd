package org.schulhof.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** What a browser sends to a page by a link or a form, told from what was made by hand. */
final class RequestShape {

    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final Pattern FILES = Pattern.compile("multipart/form-data;.*boundary=.+");

    /** As Faces numbers the pages that it keeps in the session. */
    private static final Pattern STATE = Pattern.compile("-?\\d{1,20}:-?\\d{1,20}");

    /** The server takes no more either, and would call it a fault. */
    private static final long MOST_FIELDS = 2_000_000;

    /** Larger than any file that a page takes. */
    private static final long MOST_FILES = 100L << 20;

    private RequestShape() {}

    /** The status by which the request is refused; empty if it is as it should be. */
    static OptionalInt refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return request.getMethod().equals("POST") ? refusalOfForm(request) : refusalOfAddress(request);
    }

    private static OptionalInt refusalOfAddress(HttpServletRequest request) {
        boolean typed = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .allMatch(TypedText::isPossible);
        return typed ? OptionalInt.empty() : OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static OptionalInt refusalOfForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        boolean fields = type.toLowerCase(Locale.ROOT).startsWith(FIELDS);
        if (!fields && !FILES.matcher(type).matches()) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (request.getContentLengthLong() < 0) {
            return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        if (request.getContentLengthLong() > (fields ? MOST_FIELDS : MOST_FILES)) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        String state = request.getParameter(VIEW_STATE);
        if (state == null) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        return STATE.matcher(state).matches() ? OptionalInt.empty() : OptionalInt.of(HttpServletResponse.SC_CONFLICT);
    }
}

package org.schulhof.portal.api;

import jakarta.ws.rs.core.Response;

/** A status of HTTP; Jakarta REST lacks some. */
record Status(int code, String title) {

    static final Status BAD_REQUEST = of(Response.Status.BAD_REQUEST);
    static final Status UNAUTHORIZED = of(Response.Status.UNAUTHORIZED);
    static final Status FORBIDDEN = of(Response.Status.FORBIDDEN);
    static final Status NOT_FOUND = of(Response.Status.NOT_FOUND);
    static final Status CONFLICT = of(Response.Status.CONFLICT);
    static final Status CONTENT_TOO_LARGE = new Status(413, "Content Too Large");
    static final Status TOO_MANY_REQUESTS = of(Response.Status.TOO_MANY_REQUESTS);
    static final Status INTERNAL_SERVER_ERROR = of(Response.Status.INTERNAL_SERVER_ERROR);

    static Status of(Response.StatusType status) {
        return new Status(status.getStatusCode(), status.getReasonPhrase());
    }
}

package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.schulhof.api.dav.DavResource;

/** Hands out a file, whole or a part of it, to programs; a browser that asks keeps it, and nothing in it runs. */
final class FileAnswer {

    private static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final int BUFFER = 64 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final DavResource resource;

    FileAnswer(HttpServletRequest request, HttpServletResponse response, DavResource resource) {
        this.request = request;
        this.response = response;
        this.resource = resource;
    }

    void send(InputStream content) throws IOException {
        String etag = "\"" + resource.tag() + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Last-Modified", ResourceProperties.modified(resource));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!EtagCondition.of(request).holds(true, resource.tag())) {
            response.setStatus(
                    EtagCondition.isUnchanged(request, resource.tag())
                            ? HttpServletResponse.SC_NOT_MODIFIED
                            : HttpServletResponse.SC_PRECONDITION_FAILED);
            return;
        }
        response.setContentType(resource.type());
        Optional<ByteRange> range = ByteRange.of(request, resource.size(), etag);
        if (range.isPresent() && range.get().length() == 0) {
            response.setHeader("Content-Range", "bytes */" + resource.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange part = range.orElse(new ByteRange(0, resource.size()));
        if (range.isPresent()) {
            long last = part.from() + part.length() - 1;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.from() + "-" + last + "/" + resource.size());
        }
        response.setContentLengthLong(part.length());
        if (!request.getMethod().equals("HEAD")) {
            content.skipNBytes(part.from());
            copy(content, part.length());
        }
    }

    private void copy(InputStream content, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The content is shorter than it was");
            }
            response.getOutputStream().write(buffer, 0, read);
            left -= read;
        }
    }
}

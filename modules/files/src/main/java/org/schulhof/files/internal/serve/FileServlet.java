package org.schulhof.files.internal.serve;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.ServletPath;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.Tree;

/**
 * Hands files out: {@code GET /s/files/file/<id>[/<version>]} to be kept, {@code ?show=1} to be looked at, in parts too (so that sound
 * can be wound forward).
 */
@Component(service = Servlet.class)
@ServletPath("file")
public final class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** It is there, and not to be had now. */
    private static final int LOCKED = 423;

    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})(?:/(\\d{1,6}))?");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");

    private final transient Tree tree;
    private final transient Files files;
    private final transient CurrentPerson currentPerson;

    @Activate
    public FileServlet(@Reference Tree tree, @Reference Files files, @Reference CurrentPerson currentPerson) {
        this.tree = tree;
        this.files = files;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher one = ONE.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!one.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            long id = Long.parseLong(one.group(1));
            FileVersion version = files.require(id, one.group(2) == null ? null : Integer.valueOf(one.group(2)));
            boolean shown = request.getParameter("show") != null && Delivery.isShown(version.type());
            String name = tree.open(id).node().name();
            try (InputStream content = files.open(version)) {
                if (!shown) {
                    response.setHeader("Content-Disposition", Delivery.named(name));
                }
                send(version, content, shown, request, response);
            }
        } catch (NotFoundException | RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (FileHeldException e) {
            Json.refuse(
                    response, LOCKED, Texts.of(FilesModule.class, currentPerson).get("held." + e.state()));
        } catch (FileTooLargeException e) {
            Json.refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    Texts.of(FilesModule.class, currentPerson).get("refused.DOWNLOAD_TOO_LARGE", e.maxBytes() >> 20));
        }
    }

    private static void send(
            FileVersion version,
            InputStream content,
            boolean shown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean pdf = shown && version.type().equals(Delivery.PDF_TYPE);
        response.setHeader("Content-Security-Policy", pdf ? Delivery.PDF : Delivery.SANDBOX);
        if (pdf) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        response.setContentType(shown ? version.type() : Delivery.download(version.type()));
        String etag = "\"" + version.sha256() + "\"";
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        long from = 0;
        long to = version.size() - 1;
        Matcher range = RANGE.matcher(Objects.requireNonNullElse(request.getHeader("Range"), ""));
        if (range.matches()) {
            from = Long.parseLong(range.group(1));
            to = range.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(range.group(2)));
            if (from > to) {
                response.setHeader("Content-Range", "bytes */" + version.size());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + version.size());
        }
        response.setContentLengthLong(to - from + 1);
        content.skipNBytes(from);
        copy(content, to - from + 1, response);
    }

    private static void copy(InputStream content, long length, HttpServletResponse response) throws IOException {
        byte[] buffer = new byte[64 * 1024];
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

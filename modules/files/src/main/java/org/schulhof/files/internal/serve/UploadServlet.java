package org.schulhof.files.internal.serve;

import jakarta.json.JsonObject;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.InfectedFileException;
import org.schulhof.api.file.PartialUpload;
import org.schulhof.api.file.PartialUploads;
import org.schulhof.api.file.TooManyUploadsException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.ServletPath;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/**
 * Takes files in, in parts: {@code POST /s/files/upload/begin?folder&name&size}, {@code POST .../part?id&at} with the bytes, {@code
 * POST .../finish?id&folder&name}, {@code POST .../stop?id}; {@code GET .../state?id} tells how much is there, for whoever lost the
 * line.
 */
@Component(service = Servlet.class)
@ServletPath("upload")
public final class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A page of another site cannot send it without asking, and the portal does not answer such questions. */
    private static final String OWN_PAGE = "X-Schulhof-Files";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int NO_ROOM = 507;

    private final transient Uploading uploading;
    private final transient TextFilter filter;
    private final transient CurrentPerson currentPerson;

    @Activate
    public UploadServlet(
            @Reference Uploading uploading, @Reference TextFilter filter, @Reference CurrentPerson currentPerson) {
        this.uploading = uploading;
        this.filter = filter;
        this.currentPerson = currentPerson;
    }

    @FunctionalInterface
    private interface Answering {
        JsonObject answer() throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, () -> state(uploading.state(id(request))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OWN_PAGE) == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(response, () -> switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
            case "/begin" ->
                state(uploading.begin(number(request, "folder"), text(request, "name"), number(request, "size")));
            case "/part" ->
                state(uploading.append(
                        id(request),
                        number(request, "at"),
                        request.getInputStream().readNBytes(PartialUploads.LONGEST_PART + 1)));
            case "/finish" ->
                jakarta.json.Json.createObjectBuilder()
                        .add("node", uploading.finish(id(request), number(request, "folder"), text(request, "name")))
                        .build();
            case "/stop" -> {
                uploading.stop(id(request));
                yield jakarta.json.Json.createObjectBuilder().build();
            }
            default -> throw new MalformedException();
        });
    }

    private static JsonObject state(PartialUpload upload) {
        return jakarta.json.Json.createObjectBuilder()
                .add("id", upload.id())
                .add("received", upload.received())
                .add("part", PartialUploads.LONGEST_PART)
                .build();
    }

    private static long number(HttpServletRequest request, String name) {
        String value = text(request, name);
        if (!NUMBER.matcher(value).matches()) {
            throw new MalformedException();
        }
        return Long.parseLong(value);
    }

    private static String id(HttpServletRequest request) {
        String value = text(request, "id");
        if (!ID.matcher(value).matches()) {
            throw new MalformedException();
        }
        return value;
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private void answer(HttpServletResponse response, Answering work) throws IOException {
        try {
            Json.send(response, HttpServletResponse.SC_OK, work.answer());
        } catch (FileTooLargeException e) {
            Json.refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    texts().get("refused.FILE_TOO_LARGE", e.maxBytes() >> 20));
        } catch (InfectedFileException e) {
            Json.refuse(response, UNPROCESSABLE, texts().get("refused.INFECTED"));
        } catch (RefusedException e) {
            int status = e.reason() == Reason.QUOTA
                    ? NO_ROOM
                    : e.reason() == Reason.READ_ONLY ? HttpServletResponse.SC_FORBIDDEN : UNPROCESSABLE;
            Json.refuse(response, status, texts().get("refused." + e.reason()));
        } catch (RefusedTextException e) {
            Json.refuse(
                    response,
                    UNPROCESSABLE,
                    e.verdict().findings().stream()
                            .map(filter::explain)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        } catch (TooManyUploadsException e) {
            Json.refuse(response, TOO_MANY, texts().get("refused.TOO_MANY_UPLOADS", e.most()));
        } catch (NotFoundException e) {
            Json.refuse(response, HttpServletResponse.SC_NOT_FOUND, texts().get("refused.UNKNOWN"));
        } catch (MalformedException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private Texts texts() {
        return Texts.of(FilesModule.class, currentPerson);
    }

    /** The request means nothing. */
    private static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}

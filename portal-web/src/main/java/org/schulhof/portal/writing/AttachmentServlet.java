package org.schulhof.portal.writing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.BrokenPictureException;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.InfectedFileException;
import org.schulhof.api.file.NotSavedException;
import org.schulhof.api.file.PersonalFiles.Saved;
import org.schulhof.api.file.TooManyAttachmentsException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.attachment.AttachmentReading;
import org.schulhof.kernel.attachment.AttachmentReading.Opened;
import org.schulhof.kernel.attachment.AttachmentReading.Size;
import org.schulhof.kernel.attachment.FileExchange;
import org.schulhof.kernel.attachment.SchoolAttachments;
import org.schulhof.portal.frame.PortalTexts;

/**
 * The door of attachments: {@code POST /a/<module>} takes one in, as the body of the request, with its name in
 * {@code X-File-Name}, or from the person's own files, with its id in {@code X-Own-File}; {@code POST /a/<module>/<id>} saves one
 * to those, into the folder in {@code X-Own-Folder} (empty: where they begin); {@code GET /a/<module>?ids=1,2} tells again what the writer has put in; {@code GET
 * /a/<module>/<id>} hands one out, {@code /picture} and {@code /preview} below it show a picture. The gate of modules has
 * let the request in before. Nothing that comes from here runs in the portal's name.
 */
@WebServlet("/a/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A page of another site cannot send it without asking, and the portal does not answer such questions. */
    private static final String NAME = "X-File-Name";

    private static final String OWN_FILE = "X-Own-File";
    private static final String OWN_FOLDER = "X-Own-Folder";

    private static final Pattern DOOR = Pattern.compile("/([a-z]{2,30})");
    private static final Pattern ONE = Pattern.compile("/([a-z]{2,30})/(\\d{1,18})(?:/(picture|preview))?");
    private static final Pattern IDS = Pattern.compile("\\d{1,18}(?:,\\d{1,18}){0,99}");

    /** What programs open by, and browsers do not run; all else is just bytes. */
    private static final Pattern TOLD = Pattern.compile(
            "image/(?!svg).*|audio/.*|video/.*|text/plain|application/(?:pdf|zip|msword|rtf|vnd\\..*(?<!xml))");

    private static final String HARMLESS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** As much of a refused file is still taken from the line, and dropped, so that the browser reads the answer. */
    private static final long MOST_PASSED_OVER = 100L << 20;

    /** It is there, and not to be had now. */
    private static final int SC_LOCKED = 423;

    private static final int TOO_MANY = 429;
    private static final int UNREADABLE = 422;

    private final transient SchoolAttachments attachments;
    private final transient AttachmentReading reading;
    private final transient FileExchange exchange;
    private final transient TextFilter filter;
    private final transient PortalTexts texts;
    private final transient CurrentPerson currentPerson;

    @Inject
    public AttachmentServlet(
            SchoolAttachments attachments,
            AttachmentReading reading,
            FileExchange exchange,
            TextFilter filter,
            PortalTexts texts,
            CurrentPerson currentPerson) {
        this.attachments = attachments;
        this.reading = reading;
        this.exchange = exchange;
        this.filter = filter;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Matcher door = DOOR.matcher(path);
        Matcher one = ONE.matcher(path);
        try {
            if (door.matches() && request.getHeader(NAME) != null) {
                answer(response, HttpServletResponse.SC_CREATED, describe(request, takeIn(door.group(1), request)));
            } else if (door.matches() && request.getHeader(OWN_FILE) != null) {
                Attachment attached = exchange.attach(door.group(1), request.getHeader(OWN_FILE));
                answer(response, HttpServletResponse.SC_CREATED, describe(request, attached));
            } else if (one.matches() && one.group(3) == null && request.getHeader(OWN_FOLDER) != null) {
                save(one, request, response);
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (FileTooLargeException e) {
            passOver(request);
            refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    texts.with("upload.tooLarge", Writing.size(e.maxBytes(), currentPerson.locale())));
        } catch (TooManyAttachmentsException e) {
            passOver(request);
            refuse(response, TOO_MANY, texts.with("upload.tooMany", e.most()));
        } catch (InfectedFileException e) {
            refuse(response, UNREADABLE, texts.get("upload.infected"));
        } catch (FileHeldException e) {
            refuse(response, SC_LOCKED, texts.get("file.held." + e.state()));
        } catch (BrokenPictureException e) {
            refuse(response, UNREADABLE, texts.get("upload.broken"));
        } catch (SchoolKeyMissingException e) {
            passOver(request);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, texts.get("upload.keyMissing"));
        } catch (NotFoundException e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, texts.get("ownFiles.gone"));
        } catch (NotSavedException e) {
            refuse(response, HttpServletResponse.SC_CONFLICT, e.sentence());
        } catch (RefusedTextException e) {
            refuse(
                    response,
                    UNREADABLE,
                    e.verdict().findings().stream()
                            .map(filter::explain)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }

    private Attachment takeIn(String module, HttpServletRequest request) throws IOException {
        long most = attachments.mostBytes();
        if (request.getContentLengthLong() > most) {
            throw new FileTooLargeException(most);
        }
        return attachments.upload(module, decoded(request.getHeader(NAME)), request.getInputStream());
    }

    private void save(Matcher one, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String folder = request.getHeader(OWN_FOLDER);
        Optional<Saved> saved =
                exchange.save(one.group(1), Long.parseLong(one.group(2)), folder.isEmpty() ? null : folder);
        if (saved.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, texts.get("ownFiles.gone"));
            return;
        }
        answer(
                response,
                HttpServletResponse.SC_CREATED,
                Json.createObjectBuilder()
                        .add(
                                "sentence",
                                texts.with(
                                        "ownFiles.saved",
                                        saved.get().name(),
                                        saved.get().folder()))
                        .add("address", request.getContextPath() + saved.get().address())
                        .build());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static void passOver(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= MOST_PASSED_OVER) {
            byte[] some = new byte[8192];
            for (long passed = 0, read = 0; read >= 0 && passed <= MOST_PASSED_OVER; passed += read) {
                read = request.getInputStream().read(some);
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Matcher door = DOOR.matcher(path);
        String ids = Objects.requireNonNullElse(request.getParameter("ids"), "");
        if (door.matches() && IDS.matcher(ids).matches()) {
            tell(door.group(1), ids, request, response);
            return;
        }
        Matcher one = ONE.matcher(path);
        try {
            Optional<Opened> found = one.matches()
                    ? reading.open(one.group(1), Long.parseLong(one.group(2)), size(one.group(3)))
                    : Optional.empty();
            if (found.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            try (Opened opened = found.get()) {
                send(opened, one.group(3) == null, response);
            }
        } catch (FileHeldException e) {
            refuse(response, SC_LOCKED, texts.get("file.held." + e.state()));
        }
    }

    private static Size size(String asked) {
        return asked == null ? Size.FILE : Size.valueOf(asked.toUpperCase(Locale.ROOT));
    }

    private static void send(Opened opened, boolean download, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", HARMLESS);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentLengthLong(opened.size());
        if (download) {
            response.setContentType(TOLD.matcher(opened.type()).matches() ? opened.type() : "application/octet-stream");
            response.setHeader(
                    "Content-Disposition",
                    Disposition.download(opened.attachment().name()));
        } else {
            response.setContentType(opened.type());
            response.setHeader("Content-Disposition", "inline");
            // for as long as a page is looked at; whoever may see it is asked again after that
            response.setHeader("Cache-Control", "private, max-age=300");
        }
        OutputStream out = response.getOutputStream();
        opened.content().transferTo(out);
    }

    private void tell(String module, String ids, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Long> asked = Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
        JsonArrayBuilder all = Json.createArrayBuilder();
        attachments
                .chosen(new AttachmentPlace(module, "unsaved"), asked)
                .forEach(attachment -> all.add(describe(request, attachment)));
        answer(response, HttpServletResponse.SC_OK, all.build());
    }

    private JsonObject describe(HttpServletRequest request, Attachment attachment) {
        String context = request.getContextPath();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", attachment.id())
                .add("name", attachment.name())
                .add("size", Writing.size(attachment.size(), currentPerson.locale()))
                .add("address", context + attachment.address());
        if (!attachment.isReady()) {
            json.add("held", texts.get("file.held.short." + attachment.state()));
        }
        if (attachment.picture() != null) {
            json.add("preview", context + attachment.previewAddress())
                    .add("width", attachment.picture().width())
                    .add("height", attachment.picture().height());
        }
        return json.build();
    }

    static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        answer(
                response,
                status,
                Json.createObjectBuilder().add("sentence", sentence).build());
    }

    static void answer(HttpServletResponse response, int status, JsonStructure json) throws IOException {
        byte[] content = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}

package org.schulhof.messenger.internal.message;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.ServletPath;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;
import org.schulhof.messenger.internal.room.Seats;

/**
 * What the messenger's page asks for and does: {@code GET /s/messenger/chat/<question>}, {@code POST /s/messenger/chat/<act>}
 * with a JSON object. Who may is decided by the services. What is refused is answered with a sentence for the person.
 */
@Component(service = Servlet.class)
@ServletPath("chat")
public final class ChatServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A page of another site cannot send it without asking, and the portal does not answer such questions. */
    private static final String OWN_PAGE = "X-Schulhof-Chat";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final transient Rooms rooms;
    private final transient Seats seats;
    private final transient Conversations conversations;
    private final transient Writing writing;
    private final transient TextFilter filter;
    private final transient CurrentPerson currentPerson;

    @Activate
    public ChatServlet(
            @Reference Rooms rooms,
            @Reference Seats seats,
            @Reference Conversations conversations,
            @Reference Writing writing,
            @Reference TextFilter filter,
            @Reference CurrentPerson currentPerson) {
        this.rooms = rooms;
        this.seats = seats;
        this.conversations = conversations;
        this.writing = writing;
        this.filter = filter;
        this.currentPerson = currentPerson;
    }

    /** A question or an act. */
    @FunctionalInterface
    private interface Answering {
        JsonStructure answer() throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ChatJson json = new ChatJson(rooms.reader(), request.getContextPath());
        answer(response, () -> switch (path(request)) {
            case "/rooms" -> json.rows(conversations.rows()).build();
            case "/room" -> room(json, number(request, "room"));
            case "/messages" ->
                page(json, conversations.before(number(request, "room"), (int) number(request, "before")));
            case "/changes" -> page(json, conversations.after(number(request, "room"), (int) number(request, "after")));
            default -> throw new UnknownQuestionException(path(request));
        });
    }

    private JsonStructure room(ChatJson json, long roomId) {
        RoomView view = conversations.open(roomId);
        return json.room(view, Map.of()).build();
    }

    private JsonStructure page(ChatJson json, Conversations.Page page) {
        Map<Long, Person> names = conversations.names(ChatJson.named(page.messages()));
        return json.page(page, names).build();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OWN_PAGE) == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(response, () -> {
            Asked asked = Asked.read(request.getInputStream());
            long room = asked.id("room");
            JsonObjectBuilder done = Json.createObjectBuilder();
            switch (path(request)) {
                case "/send" -> done.add("number", writing.send(draft(room, asked)));
                case "/edit" -> writing.edit(room, asked.number("number"), asked.text("text"));
                case "/delete" -> writing.delete(room, asked.number("number"));
                case "/react" ->
                    writing.react(room, asked.number("number"), sign(asked.text("sign")), asked.isOn("on"));
                case "/pin" -> writing.pin(room, asked.optionalNumber("number"));
                case "/typing" -> writing.type(room);
                case "/read" -> writing.read(room, asked.number("number"));
                case "/mute" -> seats.mute(own(room), asked.isOn("on"));
                case "/hide" -> seats.hide(own(room));
                default -> throw new UnknownQuestionException(path(request));
            }
            return done.build();
        });
    }

    private Room own(long roomId) {
        return rooms.require(roomId);
    }

    private static Draft draft(long room, Asked asked) {
        return new Draft(
                room, asked.text("client"), asked.text("text"), asked.optionalNumber("answers"), asked.ids("files"));
    }

    private static Sign sign(String name) {
        return Arrays.stream(Sign.values())
                .filter(sign -> sign.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Asked.MalformedException("sign"));
    }

    private static long number(HttpServletRequest request, String name) {
        String value = Objects.requireNonNullElse(request.getParameter(name), "");
        if (!NUMBER.matcher(value).matches()) {
            throw new Asked.MalformedException(name);
        }
        return Long.parseLong(value);
    }

    private static String path(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private void answer(HttpServletResponse response, Answering work) throws IOException {
        try {
            send(response, HttpServletResponse.SC_OK, work.answer());
        } catch (RefusedException e) {
            refuse(response, e.reason() == Reason.TOO_FAST ? TOO_MANY : UNPROCESSABLE, text("refused." + e.reason()));
        } catch (RefusedTextException e) {
            refuse(
                    response,
                    UNPROCESSABLE,
                    e.verdict().findings().stream()
                            .map(filter::explain)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        } catch (UnknownAttachmentException e) {
            refuse(response, UNPROCESSABLE, text("refused.FILE"));
        } catch (SchoolKeyMissingException e) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, text("refused.KEY"));
        } catch (NotFoundException e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, text("refused.UNKNOWN"));
        } catch (Asked.MalformedException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private String text(String key) {
        return Texts.of(MessengerModule.class, currentPerson).get(key);
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        send(
                response,
                status,
                Json.createObjectBuilder().add("sentence", sentence).build());
    }

    private static void send(HttpServletResponse response, int status, JsonStructure json) throws IOException {
        byte[] content = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** The address means nothing. */
    private static final class UnknownQuestionException extends NotFoundException {

        private static final long serialVersionUID = 1L;

        private UnknownQuestionException(String path) {
            super(path);
        }
    }
}

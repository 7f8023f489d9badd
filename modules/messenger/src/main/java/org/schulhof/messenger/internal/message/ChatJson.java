package org.schulhof.messenger.internal.message;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.room.Room;

/** Chats as the page's script reads them. Texts are plain: the script puts them into the page as text. */
final class ChatJson {

    private static final int PREVIEW = 120;
    private static final int HUES = 12;
    private static final int HUE_STEP = 30;

    private final Person reader;
    private final String context;

    ChatJson(Person reader, String context) {
        this.reader = reader;
        this.context = context;
    }

    JsonArrayBuilder rows(Collection<RoomRow> rows) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        rows.forEach(row -> {
            JsonObjectBuilder json = room(row.room(), row.title(), row.other())
                    .add("muted", row.muted())
                    .add("unread", row.unread());
            row.last().ifPresent(last -> json.add("last", message(last, Map.of())));
            all.add(json);
        });
        return all;
    }

    private static JsonObjectBuilder room(Room room, String title, @Nullable Person other) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", room.id())
                .add("kind", room.kind().name())
                .add("title", title)
                .add("change", room.changeNumber())
                .add("lastNumber", room.lastNumber())
                .add("state", state(room))
                .add("at", room.lastAt().orElse(room.createdAt()).toEpochMilli());
        if (other != null) {
            json.add("person", person(other));
        }
        return json;
    }

    JsonObjectBuilder room(RoomView view, Map<Long, Person> names) {
        JsonObjectBuilder json = room(view.room(), view.title(), view.other())
                .add("people", view.people())
                .add("muted", view.muted())
                .add("readTo", view.readTo())
                .add("mayPin", view.looksAfter());
        JsonObjectBuilder read = Json.createObjectBuilder();
        view.othersRead().forEach((person, number) -> read.add(person.toString(), number));
        json.add("othersRead", read);
        view.obstacle().ifPresent(reason -> json.add("obstacle", reason.name()));
        view.pinned().ifPresent(pinned -> json.add("pinned", message(pinned, names)));
        return json;
    }

    JsonObjectBuilder page(Conversations.Page page, Map<Long, Person> names) {
        JsonArrayBuilder messages = Json.createArrayBuilder();
        page.messages().forEach(view -> messages.add(message(view, names)));
        return Json.createObjectBuilder()
                .add("messages", messages)
                .add("state", state(page.room()))
                .add("change", page.change())
                .add("more", page.more());
    }

    /** Tells a page whether to ask for the room anew; it means nothing to it. */
    private static String state(Room room) {
        return room.kind()
                + (room.isClosed() ? " closed " : " open ")
                + room.pinnedNumber().orElse(0);
    }

    /** All people whom signs below these messages name. */
    static Set<Long> named(Collection<MessageView> views) {
        Set<Long> all = new HashSet<>();
        views.forEach(view -> view.signs().values().forEach(all::addAll));
        return all;
    }

    private JsonObjectBuilder message(MessageView view, Map<Long, Person> names) {
        Message message = view.message();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", message.number())
                .add("at", message.sentAt().toEpochMilli())
                .add("state", message.state().name())
                .add("mine", message.isBy(reader.id()))
                .add("edited", message.editedAt().isPresent());
        if (view.sender() != null) {
            json.add("sender", person(view.sender()));
        }
        if (message.isBy(reader.id()) && message.clientId() != null) {
            json.add("client", message.clientId());
        }
        if (view.text() != null) {
            json.add("text", view.text());
        }
        view.answered().ifPresent(answered -> json.add("answers", answered(answered)));
        if (!view.files().isEmpty()) {
            JsonArrayBuilder files = Json.createArrayBuilder();
            view.files().forEach(file -> files.add(file(file)));
            json.add("files", files);
        }
        if (!view.signs().isEmpty()) {
            JsonArrayBuilder signs = Json.createArrayBuilder();
            view.signs()
                    .forEach((sign, people) -> signs.add(Json.createObjectBuilder()
                            .add("sign", sign.name())
                            .add("mine", people.contains(reader.id()))
                            .add("count", people.size())
                            .add(
                                    "who",
                                    people.stream()
                                            .map(names::get)
                                            .filter(person -> person != null)
                                            .map(Person::name)
                                            .collect(Collectors.joining(", ")))));
            json.add("signs", signs);
        }
        return json;
    }

    private static JsonObjectBuilder answered(MessageView.Answered answered) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", answered.number());
        if (answered.sender() != null) {
            json.add("sender", person(answered.sender()));
        }
        if (answered.text() != null) {
            String text = answered.text();
            json.add("text", text.length() <= PREVIEW ? text : text.substring(0, PREVIEW) + "…");
        }
        return json;
    }

    private JsonObjectBuilder file(Attachment file) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", file.name())
                .add("size", file.size())
                .add("address", context + file.address());
        if (!file.isReady()) {
            return json.add("held", file.state().name());
        }
        if (file.picture() != null) {
            json.add("preview", context + file.previewAddress())
                    .add("picture", context + file.pictureAddress())
                    .add("width", file.picture().width())
                    .add("height", file.picture().height());
        }
        return json;
    }

    private static JsonObjectBuilder person(Person person) {
        return Json.createObjectBuilder()
                .add("id", person.id())
                .add("name", person.name())
                .add("initials", initial(person.firstName()) + initial(person.lastName()))
                // the colour that the portal's pages give a person
                .add("hue", Math.floorMod(person.id() * 7, HUES) * HUE_STEP);
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}

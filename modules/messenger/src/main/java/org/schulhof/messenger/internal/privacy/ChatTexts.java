package org.schulhof.messenger.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.internal.message.Envelopes;
import org.schulhof.messenger.internal.message.Message;
import org.schulhof.messenger.internal.message.MessageStore;
import org.schulhof.messenger.internal.room.Room;

/** Whole chats as files that people can open: one to read, one for programs. Asks no one whether they may: callers do. */
@Component(service = ChatTexts.class)
public final class ChatTexts {

    private static final int AT_ONCE = 500;

    private final MessageStore store;
    private final Envelopes envelopes;
    private final People people;
    private final Clock clock;

    @Activate
    public ChatTexts(
            @Reference MessageStore store,
            @Reference Envelopes envelopes,
            @Reference People people,
            @Reference Clock clock) {
        this.store = store;
        this.envelopes = envelopes;
        this.people = people;
        this.clock = clock;
    }

    /** @param title what the chat is called */
    void html(Room room, String title, Locale locale, OutputStream target) {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(clock.getZone());
        PrintWriter html = new PrintWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        html.println("<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><meta charset=\"utf-8\"><title>"
                + escaped(title) + "</title><h1>" + escaped(title) + "</h1>");
        each(
                room,
                (message, sender) -> html.println("<p><strong>" + escaped(sender) + "</strong> <time>"
                        + escaped(when.format(message.sentAt())) + "</time><br>"
                        + escaped(envelopes.open(room, message).orElse("–")).replace("\n", "<br>")));
        html.flush();
    }

    void json(Room room, String title, OutputStream target) {
        JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(target, StandardCharsets.UTF_8);
        json.writeStartObject().write("room", room.id()).write("title", title).writeStartArray("messages");
        each(
                room,
                (message, sender) -> json.write(message(room, message, sender).build()));
        json.writeEnd().writeEnd().flush();
    }

    private JsonObjectBuilder message(Room room, Message message, String sender) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", message.number())
                .add("sender", sender)
                .add("at", message.sentAt().toString())
                .add("state", message.state().name());
        envelopes.open(room, message).ifPresent(text -> json.add("text", text));
        message.editedAt().ifPresent(at -> json.add("editedAt", at.toString()));
        message.replyTo().ifPresent(number -> json.add("answers", number));
        return json;
    }

    private void each(Room room, BiConsumer<Message, String> work) {
        for (int from = 1; from <= room.lastNumber(); from += AT_ONCE) {
            List<Message> some = store.between(room, from, from + AT_ONCE - 1);
            Set<Long> senders = some.stream()
                    .flatMap(message -> message.senderId().stream())
                    .collect(Collectors.toSet());
            Map<Long, Person> names = senders.isEmpty() ? Map.of() : people.named(senders);
            some.forEach(message -> work.accept(
                    message,
                    message.senderId()
                            .flatMap(id -> Optional.ofNullable(names.get(id)))
                            .map(Person::name)
                            .orElse("–")));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

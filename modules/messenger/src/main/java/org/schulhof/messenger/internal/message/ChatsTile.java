package org.schulhof.messenger.internal.message;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;
import org.schulhof.messenger.MessengerModule;

/** In which chats something is unread. What was written stays in the chats: others may look at the start page too. */
@Component
public final class ChatsTile implements Tile {

    private static final int LINES = 4;

    private final Conversations conversations;

    @Activate
    public ChatsTile(@Reference Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        Texts texts = Texts.of(MessengerModule.class, locale, reader);
        List<Line> lines = conversations.rows().stream()
                .filter(row -> row.unread() > 0 && !row.muted())
                .limit(LINES)
                .map(row -> new Line(
                        row.title(),
                        texts.get("chat.unread", row.unread()),
                        "index.xhtml?room=" + row.room().id()))
                .toList();
        return new Content(lines, texts.get("tile.empty"));
    }
}

package org.schulhof.forum.internal.news;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.topic.Topics;

/** What is new in the reader's forums. */
@Component
public final class ForumTile implements Tile {

    private static final int LINES = 4;

    private final Topics topics;

    @Activate
    public ForumTile(@Reference Topics topics) {
        this.topics = topics;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        Texts texts = Texts.of(ForumModule.class, locale, reader);
        List<Line> lines = topics.unread(0, LINES).stream()
                .map(row -> new Line(
                        row.topic().title().isEmpty()
                                ? texts.get("topic.untitled")
                                : row.topic().title(),
                        texts.get("tile.detail", row.forumName(), row.unread()),
                        "topic.xhtml?id=" + row.topic().id() + "&new=true"))
                .toList();
        return new Content(lines, texts.get("tile.empty"));
    }
}

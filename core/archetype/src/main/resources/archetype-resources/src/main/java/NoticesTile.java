package ${package};

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;

/** The latest notices on the start page. */
@Component
public final class NoticesTile implements Tile {

    private static final int LINES = 3;

    private final Notices notices;

    @Activate
    public NoticesTile(@Reference Notices notices) {
        this.notices = notices;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        List<Line> lines = notices.latest().stream()
                .limit(LINES)
                .map(notice -> new Line(notice.text(), null, "index.xhtml"))
                .toList();
        return new Content(lines, Texts.of(NoticeModule.class, locale, reader).get("notices.none"));
    }
}

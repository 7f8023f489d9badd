package org.schulhof.homework.internal.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.overview.Overview.View;

/** What is due next: to the reader, to their children, or of what they have set. */
@Component
public final class HomeworkTile implements Tile {

    private static final int LINES = 4;

    private final Overview overview;
    private final SetTasks setTasks;
    private final Clock clock;

    @Activate
    public HomeworkTile(@Reference Overview overview, @Reference SetTasks setTasks, @Reference Clock clock) {
        this.overview = overview;
        this.setTasks = setTasks;
        this.clock = clock;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        Texts texts = Texts.of(HomeworkModule.class, locale, reader);
        List<Line> lines = new ArrayList<>();
        overview.own(View.OPEN, 0, LINES)
                .forEach(row -> lines.add(new Line(
                        row.task().title(),
                        detail(row, texts, locale, row.subject()),
                        "task.xhtml?id=" + row.task().id())));
        for (Person child : overview.children()) {
            overview.ofChild(child.id(), View.OPEN, 0, LINES)
                    .forEach(row -> lines.add(new Line(
                            row.task().title(),
                            detail(row, texts, locale, child.firstName()),
                            "task.xhtml?id=" + row.task().id() + "&child=" + child.id())));
        }
        if (setTasks.maySet()) {
            setTasks.of(SetTasks.View.RUNNING, 0, LINES)
                    .forEach(row -> lines.add(new Line(
                            row.task().title(),
                            texts.get(
                                    "tile.set",
                                    row.groups(),
                                    row.handedIn(),
                                    day(row.task().dueAt(), locale)),
                            "set.xhtml?id=" + row.task().id())));
        }
        return new Content(lines.subList(0, Math.min(LINES, lines.size())), texts.get("tile.empty"));
    }

    private String detail(Row row, Texts texts, Locale locale, String of) {
        return texts.get("tile.detail." + row.standing(), of, day(row.deadline(), locale));
    }

    private String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("en") ? "EEE, d MMM" : "EEE, d. MMM", locale)
                .format(at.atZone(clock.getZone()));
    }
}

package org.schulhof.homework.internal.overview;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.day.DueTasks;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.handin.Readers;

/** Tasks where people look at their days. Pupils have their own, guardians by policy those of their children. */
@Component
public final class HomeworkInCalendar implements DueTasks {

    private static final int MOST = 300;
    private static final String PAGE = "/m/" + HomeworkModule.ID + "/task.xhtml?id=";

    private final Overview overview;
    private final Readers readers;
    private final FormattedTexts texts;

    @Activate
    public HomeworkInCalendar(
            @Reference Overview overview, @Reference Readers readers, @Reference FormattedTexts texts) {
        this.overview = overview;
        this.readers = readers;
        this.texts = texts;
    }

    @Override
    public String module() {
        return HomeworkModule.ID;
    }

    @Override
    public List<DueTask> between(Instant from, Instant to) {
        long me = readers.current().id();
        return overview.due(from, to, MOST).stream().map(row -> task(row, me)).toList();
    }

    private DueTask task(Row row, long me) {
        long id = row.task().id();
        boolean own = row.pupil().id() == me;
        return new DueTask(
                own ? Long.toString(id) : id + "-" + row.pupil().id(),
                row.task().title(),
                row.subject(),
                texts.stored(row.task().html()).plain(),
                row.pupil(),
                row.task().startsAt(),
                row.deadline(),
                row.handedInAt(),
                PAGE + id + (own ? "" : "&child=" + row.pupil().id()));
    }
}

package org.schulhof.homework.internal.setting;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.internal.task.Content;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** Makes tasks of tasks. Each has files of its own: what is changed at one does not change the others. */
@Component(service = Copies.class)
public final class Copies {

    private static final int WEEK = 7;

    private final Teaching teaching;
    private final Persistence persistence;
    private final Attachments attachments;
    private final FormattedTexts texts;
    private final Clock clock;

    @Activate
    public Copies(
            @Reference Teaching teaching,
            @Reference Persistence persistence,
            @Reference Attachments attachments,
            @Reference FormattedTexts texts,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.persistence = persistence;
        this.attachments = attachments;
        this.texts = texts;
        this.clock = clock;
    }

    /** A draft of the current person's, for nobody yet, of a task of theirs or one that they may read as a colleague. */
    long draft(long taskId) {
        Person me = teaching.require();
        Task from = teaching.readable(taskId);
        boolean own = from.isBy(me.id());
        Content content = from.content();
        Instant now = clock.instant();
        return persistence.inTransaction(entityManager -> copy(
                        entityManager,
                        from,
                        me.id(),
                        new Content(
                                Set.of(),
                                content.title(),
                                content.subject(),
                                content.html(),
                                content.kind(),
                                content.minutes(),
                                false,
                                content.teamSize(),
                                now,
                                now.atZone(clock.getZone()).plusWeeks(1).toInstant(),
                                now.atZone(clock.getZone()).plusWeeks(1).toLocalDate(),
                                "",
                                own ? content.solutionHtml() : "",
                                null),
                        own)
                .id());
    }

    /** The same some weeks later, set. */
    Task weeksLater(EntityManager entityManager, Task from, int weeks) {
        Content content = from.content();
        Task copy = copy(
                entityManager,
                from,
                from.authorId().orElseThrow(),
                new Content(
                        content.targets(),
                        content.title(),
                        content.subject(),
                        content.html(),
                        content.kind(),
                        content.minutes(),
                        content.announced(),
                        content.teamSize(),
                        later(content.startsAt(), weeks),
                        later(content.dueAt(), weeks),
                        content.dueOn().plusWeeks(weeks),
                        content.reason(),
                        content.solutionHtml(),
                        content.solutionAt() == null ? null : later(content.solutionAt(), weeks)),
                true);
        copy.set();
        return copy;
    }

    /** At the same time of the day, also when clocks change. */
    private Instant later(Instant at, int weeks) {
        return at.atZone(clock.getZone()).plusDays((long) WEEK * weeks).toInstant();
    }

    private Task copy(EntityManager entityManager, Task from, long authorId, Content content, boolean withSolution) {
        Task copy = new Task(authorId, content, clock.instant());
        entityManager.persist(copy);
        entityManager.flush();
        String html = copyFiles(TaskStore.place(from.id()), content.html(), TaskStore.place(copy.id()));
        String solution = withSolution
                ? copyFiles(
                        TaskStore.solutionPlace(from.id()), content.solutionHtml(), TaskStore.solutionPlace(copy.id()))
                : "";
        copy.rewrite(html, solution);
        return copy;
    }

    /** @return the text with its pictures as they are at the copy */
    private String copyFiles(AttachmentPlace from, String html, AttachmentPlace to) {
        String copied = html;
        List<Long> ids = new ArrayList<>();
        for (Attachment file : attachments.at(from)) {
            try {
                Attachment copy = attachments.copy(file);
                ids.add(copy.id());
                copied = copied.replace(file.address() + "/", copy.address() + "/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        attachments.save(to, texts.stored(copied), ids);
        return copied;
    }
}

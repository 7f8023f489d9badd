package org.schulhof.homework.internal.privacy;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentReaders;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.handin.Readers;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** Files of a task are for whoever sees the task; those of a hand-in for its pupil and for who has set the task. */
@Component
public final class HomeworkAttachmentReaders implements AttachmentReaders {

    private static final Pattern THING = Pattern.compile("(task|solution|hand-in|feedback)/(\\d{1,18})");

    private final TaskStore tasks;
    private final HandInStore handIns;
    private final Readers readers;
    private final Teaching teaching;
    private final Clock clock;

    @Activate
    public HomeworkAttachmentReaders(
            @Reference TaskStore tasks,
            @Reference HandInStore handIns,
            @Reference Readers readers,
            @Reference Teaching teaching,
            @Reference Clock clock) {
        this.tasks = tasks;
        this.handIns = handIns;
        this.readers = readers;
        this.teaching = teaching;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(String thing, Person reader) {
        Matcher matcher = THING.matcher(thing);
        if (!matcher.matches()) {
            return false;
        }
        long id = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1)) {
            case "task" -> tasks.find(id).filter(task -> seesTask(task, reader)).isPresent();
            case "solution" ->
                tasks.find(id)
                        .filter(task -> task.isBy(reader.id())
                                || task.isSolutionShown(clock.instant())
                                        && !readers.pupilsOf(task, reader).isEmpty())
                        .isPresent();
            case "hand-in" ->
                handIns.find(id)
                        .filter(handIn -> isOf(handIn, reader) || handIn.isHandedIn() && hasSet(handIn, reader))
                        .isPresent();
            default ->
                handIns.find(id)
                        .filter(handIn -> isOf(handIn, reader) && handIn.isReturned() || hasSet(handIn, reader))
                        .isPresent();
        };
    }

    private boolean seesTask(Task task, Person reader) {
        return task.isBy(reader.id())
                || !readers.pupilsOf(task, reader).isEmpty()
                || !task.isDraft() && teaching.maySet() && teaching.sharesGroup(task);
    }

    private boolean isOf(HandIn handIn, Person reader) {
        return handIn.pupilId() == reader.id()
                || handIns.team(handIn).stream().anyMatch(member -> member.pupilId() == reader.id());
    }

    private boolean hasSet(HandIn handIn, Person reader) {
        Optional<Task> task = tasks.find(handIn.taskId());
        return task.filter(its -> its.isBy(reader.id())).isPresent();
    }
}

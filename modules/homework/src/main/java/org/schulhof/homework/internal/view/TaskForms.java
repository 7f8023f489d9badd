package org.schulhof.homework.internal.view;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.TextTooLongException;
import org.schulhof.homework.internal.load.DayLoad;
import org.schulhof.homework.internal.load.Load;
import org.schulhof.homework.internal.load.Warning;
import org.schulhof.homework.internal.setting.InvalidTaskException;
import org.schulhof.homework.internal.setting.Setting;
import org.schulhof.homework.internal.setting.TaskDraft;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.setting.UnreasonableException;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** Fills the form of a task, and does what it is sent for. */
@Component(service = TaskForms.class)
public final class TaskForms {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int DAYS_SHOWN = 7;

    private final Teaching teaching;
    private final Setting setting;
    private final Load load;
    private final Attachments attachments;
    private final Feedback feedback;
    private final Clock clock;

    @Activate
    public TaskForms(
            @Reference Teaching teaching,
            @Reference Setting setting,
            @Reference Load load,
            @Reference Attachments attachments,
            @Reference Feedback feedback,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.setting = setting;
        this.load = load;
        this.attachments = attachments;
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * What has become of it.
     *
     * @param page where it leads; null to stay
     * @param override what helps against the warnings; empty if there are none
     */
    public record Outcome(@Nullable String page, List<Warning> warnings, String override) {

        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    TaskForm begin(@Nullable Long taskId, @Nullable Long groupId) {
        teaching.require();
        TaskForm form = new TaskForm();
        if (taskId == null) {
            form.setDueDay(today().plusWeeks(1).toString());
            form.setDueTime("");
            if (groupId != null && groups().stream().anyMatch(group -> group.id() == groupId)) {
                form.getTargets().add(Target.group(groupId).text());
            }
            return form;
        }
        fill(form, teaching.own(taskId));
        return form;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void fill(TaskForm form, Task task) {
        form.setId(task.id());
        form.setDraft(task.isDraft());
        task.targets().forEach(target -> (target.isGroup() ? form.getTargets() : form.getSingle()).add(target.text()));
        form.setTitle(task.title());
        form.setSubject(task.subject());
        form.setText(task.html());
        form.setFiles(beside(TaskStore.place(task.id()), task.html()));
        form.setKind(task.kind());
        form.setMinutes(task.minutes());
        form.setAnnounced(task.isAnnounced());
        form.setTeamSize(task.teamSize());
        if (task.startsAt().isAfter(clock.instant()) || !task.isDraft()) {
            form.setStartDay(day(task.startsAt()));
            form.setStartTime(time(task.startsAt()));
        }
        form.setDueDay(day(task.dueAt()));
        form.setDueTime(time(task.dueAt()).equals(CLOCK.format(END_OF_DAY)) ? "" : time(task.dueAt()));
        form.setReason(task.reason());
        form.setSolution(task.solutionHtml());
        form.setSolutionFiles(beside(TaskStore.solutionPlace(task.id()), task.solutionHtml()));
        task.solutionAt().ifPresent(at -> {
            form.setSolutionDay(day(at));
            form.setSolutionTime(time(at));
        });
    }

    private List<Long> beside(AttachmentPlace place, String html) {
        return Beside.ids(attachments.at(place), html);
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    private String time(Instant at) {
        return CLOCK.format(at.atZone(clock.getZone()));
    }

    List<Group> groups() {
        return teaching.groups();
    }

    List<Person> pupils(TaskForm form) {
        List<Long> chosen =
                targets(form).stream().filter(Target::isGroup).map(Target::id).toList();
        long group =
                chosen.isEmpty() ? groups().stream().map(Group::id).findFirst().orElse(0L) : chosen.get(0);
        return teaching.pupils(group);
    }

    private static List<Target> targets(TaskForm form) {
        return chosen(form).stream().flatMap(text -> Target.of(text).stream()).toList();
    }

    /** Whoever names single pupils means these, and not the group from which they are. */
    private static List<String> chosen(TaskForm form) {
        return form.getSingle().isEmpty() ? form.getTargets() : form.getSingle();
    }

    /** The days around the deadline; none as long as it is for nobody. */
    List<DayLoad> load(TaskForm form) {
        List<Target> targets = targets(form);
        if (targets.isEmpty()) {
            return List.of();
        }
        LocalDate due = today().plusWeeks(1);
        try {
            due = LocalDate.parse(form.getDueDay());
        } catch (DateTimeParseException e) {
            // the days to come, until there is a deadline
        }
        LocalDate from = due.minusDays(DAYS_SHOWN / 2);
        if (from.isBefore(today())) {
            from = today();
        }
        return load.of(targets, from, from.plusDays(DAYS_SHOWN - 1), form.getId());
    }

    @Nullable
    String keep(TaskForm form) {
        return attempt(form, List.of(), draft -> {
                    long id = setting.keep(form.getId(), draft);
                    feedback.done("task.kept");
                    return new Outcome("set?faces-redirect=true&id=" + id, List.of(), "");
                })
                .page();
    }

    /** @param read the warnings that the teacher has seen */
    Outcome set(TaskForm form, List<Warning> read) {
        return attempt(form, read, draft -> {
            try {
                long id = setting.set(form.getId(), draft);
                feedback.done(form.isDraft() ? "task.set" : "task.changed");
                return new Outcome("set?faces-redirect=true&id=" + id, List.of(), "");
            } catch (UnreasonableException e) {
                return new Outcome(null, e.warnings(), e.override().name());
            }
        });
    }

    /** Something that is done with what was typed. */
    private interface Attempt {
        Outcome with(TaskDraft draft);
    }

    private Outcome attempt(TaskForm form, List<Warning> read, Attempt attempt) {
        try {
            return attempt.with(draft(form, read));
        } catch (DateTimeParseException e) {
            feedback.refusedAt("form:dueDay", "task.invalid.TIME");
        } catch (InvalidTaskException e) {
            feedback.refusedAt("form:" + e.reason().field(), "task.invalid." + e.reason());
        } catch (TextTooLongException e) {
            feedback.refusedAt("form:text", "text.tooLong", e.longest());
        } catch (UnknownAttachmentException e) {
            feedback.refusedAt("form:files", "file.gone");
        }
        return new Outcome(null, List.of(), "");
    }

    private static TaskDraft draft(TaskForm form, List<Warning> read) {
        LocalDateTime start = EditPage.moment(form.getStartDay(), form.getStartTime(), LocalTime.MIDNIGHT);
        return new TaskDraft(
                chosen(form),
                form.getTitle(),
                form.getSubject(),
                form.getText(),
                form.getFiles(),
                form.getKind(),
                form.getMinutes(),
                form.isAnnounced(),
                form.getTeamSize(),
                start,
                EditPage.moment(form.getDueDay(), form.getDueTime(), END_OF_DAY),
                form.getReason(),
                read,
                form.getRepeatUntil().isBlank() ? null : LocalDate.parse(form.getRepeatUntil()),
                form.getSolution(),
                form.getSolutionFiles(),
                EditPage.moment(form.getSolutionDay(), form.getSolutionTime(), LocalTime.NOON));
    }

    List<Attachment> chosen(TaskForm form, boolean solution) {
        long id = form.getId() == null ? 0 : form.getId();
        List<Long> files = solution ? form.getSolutionFiles() : form.getFiles();
        return files.isEmpty()
                ? List.of()
                : attachments.chosen(solution ? TaskStore.solutionPlace(id) : TaskStore.place(id), files);
    }
}

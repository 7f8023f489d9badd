package org.schulhof.homework.internal.setting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.load.Load;
import org.schulhof.homework.internal.load.Warning;
import org.schulhof.homework.internal.setting.InvalidTaskException.Reason;
import org.schulhof.homework.internal.setting.UnreasonableException.Override;
import org.schulhof.homework.internal.task.Content;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** Teachers set tasks, and change and take back their own. */
@Component(service = Setting.class)
public final class Setting {

    public static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_MINUTES = 600;
    private static final int MOST_IN_TEAM = 10;
    private static final int MOST_WEEKS = 30;

    private final Teaching teaching;
    private final Persistence persistence;
    private final Load load;
    private final Copies copies;
    private final Plan plan;
    private final FormattedTexts texts;
    private final TextFilter filter;
    private final Attachments attachments;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public Setting(
            @Reference Teaching teaching,
            @Reference Persistence persistence,
            @Reference Load load,
            @Reference Copies copies,
            @Reference Plan plan,
            @Reference FormattedTexts texts,
            @Reference TextFilter filter,
            @Reference Attachments attachments,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.persistence = persistence;
        this.load = load;
        this.copies = copies;
        this.plan = plan;
        this.texts = texts;
        this.filter = filter;
        this.attachments = attachments;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Keeps a task for later, which its author alone sees.
     *
     * @param id of the draft that is changed; null for a new one
     */
    public long keep(@Nullable Long id, TaskDraft draft) {
        Person me = teaching.require();
        Set<Target> targets = targets(draft);
        check(draft);
        return persistence.inTransaction(
                entityManager -> write(entityManager, id, me, draft, targets).id());
    }

    /**
     * Sets a task, or changes one that was set.
     *
     * @throws InvalidTaskException if something is missing or can't be
     * @throws UnreasonableException if its deadline is not reasonable (R35)
     */
    public long set(@Nullable Long id, TaskDraft draft) {
        Person me = teaching.require();
        Set<Target> targets = targets(draft);
        check(draft);
        if (targets.isEmpty()) {
            throw new InvalidTaskException(Reason.NO_TARGET);
        }
        if (draft.due() == null) {
            throw new InvalidTaskException(Reason.NO_DEADLINE);
        }
        if (!draft.due().isAfter(now())) {
            throw new InvalidTaskException(Reason.DUE_OVER);
        }
        List<LocalDateTime> deadlines = deadlines(draft);
        boolean reasonable = weigh(id, draft, targets, deadlines);
        return persistence.inTransaction(entityManager -> {
            Task task = write(entityManager, id, me, draft, targets);
            if (reasonable) {
                task.needsNoReason();
            }
            task.set();
            plan.of(task);
            for (int week = 1; week < deadlines.size(); week++) {
                plan.of(copies.weeksLater(entityManager, task, week));
            }
            return task.id();
        });
    }

    /** @return whether there is nothing to warn of */
    private boolean weigh(@Nullable Long id, TaskDraft draft, Set<Target> targets, List<LocalDateTime> deadlines) {
        List<Warning> warnings = warnings(id, draft, targets, deadlines);
        if (warnings.isEmpty()) {
            return true;
        }
        Override override =
                Override.valueOf(policies.choice(HomeworkModule.OVERRIDE).toUpperCase(Locale.ROOT));
        boolean overridden =
                switch (override) {
                    case FREE -> draft.read().containsAll(warnings);
                    case REASON -> !draft.reason().isEmpty();
                    case NEVER -> false;
                };
        if (!overridden) {
            throw new UnreasonableException(warnings, override);
        }
        return false;
    }

    private List<Warning> warnings(
            @Nullable Long id, TaskDraft draft, Set<Target> targets, List<LocalDateTime> deadlines) {
        return load.warnings(
                targets,
                start(draft).toLocalDate(),
                deadlines.stream().map(LocalDateTime::toLocalDate).toList(),
                draft.minutes(),
                id);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    private LocalDateTime start(TaskDraft draft) {
        return draft.start() == null ? now().truncatedTo(ChronoUnit.MINUTES) : draft.start();
    }

    /** Once, or each week until the day that was named. */
    private List<LocalDateTime> deadlines(TaskDraft draft) {
        List<LocalDateTime> all = new ArrayList<>(List.of(draft.due()));
        LocalDate until = draft.repeatUntil();
        if (until != null) {
            if (until.isBefore(draft.due().toLocalDate())
                    || until.isAfter(draft.due().toLocalDate().plusWeeks(MOST_WEEKS))) {
                throw new InvalidTaskException(Reason.UNTIL);
            }
            for (LocalDateTime next = draft.due().plusWeeks(1);
                    !next.toLocalDate().isAfter(until);
                    next = next.plusWeeks(1)) {
                all.add(next);
            }
        }
        return all;
    }

    private Set<Target> targets(TaskDraft draft) {
        Set<Target> targets = draft.targets().stream()
                .flatMap(text -> Target.of(text).stream())
                .collect(Collectors.toSet());
        teaching.require(targets);
        return targets;
    }

    private void check(TaskDraft draft) {
        require(!draft.title().isEmpty() && draft.title().length() <= LONGEST_TITLE, Reason.TITLE);
        require(draft.subject().length() <= LONGEST_SUBJECT, Reason.SUBJECT);
        require(draft.minutes() >= 0 && draft.minutes() <= MOST_MINUTES, Reason.MINUTES);
        require(draft.teamSize() >= 1 && draft.teamSize() <= MOST_IN_TEAM, Reason.TEAM_SIZE);
        require(draft.reason().length() <= LONGEST_REASON, Reason.REASON);
        require(draft.due() == null || draft.due().isAfter(start(draft)), Reason.DUE_BEFORE_START);
        boolean solved = !texts.typed(draft.solution(), LONGEST).isEmpty()
                || !draft.solutionFiles().isEmpty();
        require(!solved || draft.solutionAt() != null, Reason.NO_SOLUTION_TIME);
    }

    private static void require(boolean condition, Reason otherwise) {
        if (!condition) {
            throw new InvalidTaskException(otherwise);
        }
    }

    private Task write(
            EntityManager entityManager, @Nullable Long id, Person me, TaskDraft draft, Set<Target> targets) {
        Task task = id == null ? null : lock(entityManager, id);
        FormattedText text = texts.typed(draft.text(), LONGEST);
        FormattedText solution = texts.typed(draft.solution(), LONGEST);
        List<WrittenText> written = new ArrayList<>(List.of(
                WrittenText.plain("title", draft.title()),
                WrittenText.plain("subject", draft.subject()),
                WrittenText.html("text", draft.text()),
                WrittenText.plain("reason", draft.reason()),
                WrittenText.html("solution", draft.solution())));
        long known = task == null ? 0 : task.id();
        attachments
                .chosen(TaskStore.place(known), draft.files())
                .forEach(file -> written.add(WrittenText.plain("files", file.name())));
        attachments
                .chosen(TaskStore.solutionPlace(known), draft.solutionFiles())
                .forEach(file -> written.add(WrittenText.plain("solutionFiles", file.name())));
        filter.require(written);
        Content content = content(draft, targets, text, solution);
        if (task == null) {
            task = new Task(me.id(), content, clock.instant());
            entityManager.persist(task);
        } else {
            task.write(content);
        }
        entityManager.flush();
        attachments.save(TaskStore.place(task.id()), text, draft.files());
        attachments.save(TaskStore.solutionPlace(task.id()), solution, draft.solutionFiles());
        return task;
    }

    private Task lock(EntityManager entityManager, long id) {
        teaching.own(id);
        return entityManager.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Content content(TaskDraft draft, Set<Target> targets, FormattedText text, FormattedText solution) {
        LocalDateTime start = start(draft);
        // a draft without a deadline gets one, since it has to be changed anyway before it is set
        LocalDateTime due = draft.due() == null ? start.plusWeeks(1) : draft.due();
        return new Content(
                targets,
                draft.title(),
                draft.subject(),
                text.html(),
                draft.kind(),
                draft.minutes(),
                draft.announced(),
                draft.kind() == HandInKind.TICK ? 1 : draft.teamSize(),
                instant(start),
                instant(due),
                due.toLocalDate(),
                draft.reason(),
                solution.html(),
                draft.solutionAt() == null ? null : instant(draft.solutionAt()));
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }

    /** Makes a draft of the same, with files of its own: for another class, or next year. */
    public long copy(long taskId) {
        teaching.require();
        return copies.draft(taskId);
    }

    /** Takes a task back: pupils do not see it any more. What they handed in stays with it. */
    public void withdraw(long taskId) {
        teaching.own(taskId);
        persistence.runInTransaction(
                entityManager -> lock(entityManager, taskId).withdraw());
    }

    /** Sets one again that was taken back. */
    public void restore(long taskId) {
        teaching.own(taskId);
        persistence.runInTransaction(entityManager -> {
            Task task = lock(entityManager, taskId);
            task.set();
            plan.of(task);
        });
    }

    /** Deletes a draft for good. */
    public void discard(long taskId) {
        if (!teaching.own(taskId).isDraft()) {
            return;
        }
        persistence.runInTransaction(entityManager -> {
            attachments.delete(
                    HomeworkModule.ID,
                    List.of(
                            TaskStore.place(taskId).thing(),
                            TaskStore.solutionPlace(taskId).thing()));
            entityManager.remove(lock(entityManager, taskId));
        });
    }
}

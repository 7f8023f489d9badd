package org.schulhof.homework.internal.handin;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.handin.RefusedHandInException.Reason;
import org.schulhof.homework.internal.task.HandInKind;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;
import org.schulhof.homework.internal.task.UnknownTaskException;

/** Pupils read tasks and hand in; guardians read. */
@Component(service = HandIns.class)
public final class HandIns {

    public static final int LONGEST = 50_000;

    private final Readers readers;
    private final TaskStore tasks;
    private final HandInStore store;
    private final Teams teams;
    private final Persistence persistence;
    private final FormattedTexts texts;
    private final TextFilter filter;
    private final Attachments attachments;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public HandIns(
            @Reference Readers readers,
            @Reference TaskStore tasks,
            @Reference HandInStore store,
            @Reference Teams teams,
            @Reference Persistence persistence,
            @Reference FormattedTexts texts,
            @Reference TextFilter filter,
            @Reference Attachments attachments,
            @Reference People people,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.readers = readers;
        this.tasks = tasks;
        this.store = store;
        this.teams = teams;
        this.persistence = persistence;
        this.texts = texts;
        this.filter = filter;
        this.attachments = attachments;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A task as the pupil has it. What a pupil hands in and what comes back is theirs and the teacher's: guardians see
     * whether it is there.
     *
     * @param childId of whom a guardian wants to know; null for the reader's own, or their only child's
     */
    public PupilTask open(long taskId, @Nullable Long childId) {
        Person me = readers.current();
        Task task = tasks.require(taskId);
        Set<Long> pupils = readers.pupilsOf(task, me);
        Long pupil = pupils.stream()
                .filter(id -> childId == null || id.equals(childId))
                .findFirst()
                .orElseThrow(() -> new UnknownTaskException(taskId));
        boolean own = pupil == me.id();
        HandIn handIn = store.of(taskId, pupil).orElse(null);
        Instant now = clock.instant();
        boolean solved = task.isSolutionShown(now);
        List<String> things = new ArrayList<>(List.of(TaskStore.place(taskId).thing()));
        if (solved) {
            things.add(TaskStore.solutionPlace(taskId).thing());
        }
        List<HandIn> team = own && handIn != null ? store.team(handIn) : List.of();
        if (own && handIn != null) {
            things.add(HandInStore.place(handIn.contentId()).thing());
            if (handIn.isReturned()) {
                things.add(HandInStore.feedbackPlace(handIn.contentId()).thing());
            }
        }
        Map<String, List<Attachment>> files = attachments.at(HomeworkModule.ID, things);
        Set<Long> ids = new HashSet<>(Set.of(pupil));
        task.authorId().ifPresent(ids::add);
        team.forEach(member -> ids.add(member.pupilId()));
        Map<Long, Person> named = people.named(ids);
        return new PupilTask(
                task,
                named.get(pupil),
                handIn,
                team.stream()
                        .filter(member -> member.id() == handIn.contentId())
                        .map(HandIn::html)
                        .findFirst()
                        .orElse(""),
                team.stream()
                        .map(HandIn::pupilId)
                        .filter(member -> !member.equals(pupil))
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList(),
                task.authorId().map(named::get).orElse(null),
                Standing.of(task, handIn, now),
                Standing.deadline(task, handIn),
                own,
                own && refusal(task, handIn, now).isEmpty(),
                solved,
                at(files, TaskStore.place(taskId)),
                at(files, TaskStore.solutionPlace(taskId)),
                handIn == null ? List.of() : at(files, HandInStore.place(handIn.contentId())),
                handIn == null ? List.of() : at(files, HandInStore.feedbackPlace(handIn.contentId())));
    }

    private static List<Attachment> at(Map<String, List<Attachment>> files, AttachmentPlace place) {
        return files.getOrDefault(place.thing(), List.of());
    }

    /** Why it can't be handed in now. */
    private Optional<Reason> refusal(Task task, @Nullable HandIn handIn, Instant now) {
        boolean over = Standing.deadline(task, handIn).isBefore(now);
        if (handIn != null && handIn.isReturned()) {
            boolean again = !over
                    && handIn.extendedUntil()
                            .filter(until -> until.isAfter(handIn.returnedAt().orElseThrow()))
                            .isPresent();
            return again ? Optional.empty() : Optional.of(Reason.RETURNED);
        }
        boolean missing = handIn == null || !handIn.isHandedIn();
        return !over || missing && policies.isOn(HomeworkModule.LATE) ? Optional.empty() : Optional.of(Reason.OVER);
    }

    /** Alone; see {@link #handIn(long, String, List, List)}. */
    public void handIn(long taskId, String text, List<Long> files) {
        handIn(taskId, text, files, List.of());
    }

    /**
     * Hands in, or hands in again what replaces the former.
     *
     * @param team ids of the pupils with whom it is handed in; of those who are in a team already it is not asked
     * @throws RefusedHandInException if there is nothing in it, it is too late, or the team can't be
     */
    public void handIn(long taskId, String text, List<Long> files, List<Long> team) {
        Task task = own(taskId);
        long me = readers.current().id();
        String typed = task.kind().takesText() ? text : "";
        List<Long> chosen = task.kind().takesFiles() ? files : List.of();
        FormattedText formatted = texts.typed(typed, LONGEST);
        persistence.runInTransaction(entityManager -> {
            // pages of one pupil, and of those in one team, come one after the other
            entityManager.find(Task.class, taskId, LockModeType.PESSIMISTIC_WRITE);
            HandIn mine = HandInStore.ofEver(entityManager, taskId, me);
            entityManager.refresh(mine);
            Instant now = clock.instant();
            refusal(task, mine, now).ifPresent(HandIns::refuse);
            List<WrittenText> written = new ArrayList<>(List.of(WrittenText.html("text", typed)));
            AttachmentPlace place = HandInStore.place(mine.contentId());
            List<Attachment> uploads = attachments.chosen(place, chosen);
            if (task.kind() != HandInKind.TICK && formatted.isEmpty() && uploads.isEmpty()) {
                refuse(Reason.NOTHING);
            }
            uploads.forEach(file -> written.add(WrittenText.plain("files", file.name())));
            filter.require(written);
            attachments.save(place, formatted, chosen);
            HandIn holder = mine.contentId() == mine.id() ? mine : entityManager.find(HandIn.class, mine.contentId());
            holder.handIn(formatted.html(), now, Standing.deadline(task, mine).isBefore(now));
            if (mine != holder) {
                mine.draft("", null);
            }
            teams.join(entityManager, task, holder, mine == holder ? Set.copyOf(team) : null);
        });
    }

    private static void refuse(Reason reason) {
        throw new RefusedHandInException(reason);
    }

    /** Takes back that a task is done, while that can still be changed. */
    public void untick(long taskId) {
        Task task = own(taskId);
        long me = readers.current().id();
        persistence.runInTransaction(entityManager -> store.of(taskId, me).ifPresent(known -> {
            HandIn handIn = entityManager.find(HandIn.class, known.id(), LockModeType.PESSIMISTIC_WRITE);
            refusal(task, handIn, clock.instant()).ifPresent(HandIns::refuse);
            if (task.kind() == HandInKind.TICK) {
                handIn.takeBack();
            }
        }));
    }

    /**
     * Keeps what is being typed, until it is handed in; on another device it goes on from there.
     *
     * @return when it was kept
     */
    public Instant keep(long taskId, String text) {
        own(taskId);
        long me = readers.current().id();
        FormattedText formatted = texts.typed(text, LONGEST);
        return persistence.inTransaction(entityManager -> {
            entityManager.find(Task.class, taskId, LockModeType.PESSIMISTIC_READ);
            HandIn handIn = HandInStore.ofEver(entityManager, taskId, me);
            Instant now = clock.instant();
            handIn.draft(formatted.html(), now);
            return now;
        });
    }

    /** Files of the pupil's that are in the hand-in or were uploaded for it; to show the form again. */
    public List<Attachment> chosen(long taskId, List<Long> files) {
        Person me = readers.current();
        return attachments.chosen(
                HandInStore.place(
                        store.of(taskId, me.id()).map(HandIn::contentId).orElse(0L)),
                files);
    }

    /** With whom the current person can hand in: those who have the task, but for who has handed in otherwise. */
    public List<Person> partners(long taskId) {
        return teams.partners(own(taskId), readers.current().id());
    }

    private Task own(long taskId) {
        Person me = readers.current();
        Task task = tasks.require(taskId);
        if (!readers.pupilsOf(task, me).contains(me.id())) {
            throw new UnknownTaskException(taskId);
        }
        return task;
    }
}

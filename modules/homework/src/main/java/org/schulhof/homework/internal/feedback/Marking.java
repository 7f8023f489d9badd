package org.schulhof.homework.internal.feedback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.HomeworkModule.Notice;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.handin.Standing;
import org.schulhof.homework.internal.setting.Teaching;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.UnknownTaskException;
import org.schulhof.homework.internal.telling.Telling;

/** Who has set a task reads what was handed in, answers, gives more time and reminds. */
@Component(service = Marking.class)
public final class Marking {

    public static final int LONGEST = 20_000;
    private static final int LONGEST_MARK = 30;

    private final Teaching teaching;
    private final Audience audience;
    private final HandInStore store;
    private final Persistence persistence;
    private final People people;
    private final FormattedTexts texts;
    private final TextFilter filter;
    private final Attachments attachments;
    private final Telling telling;
    private final Clock clock;

    @Activate
    public Marking(
            @Reference Teaching teaching,
            @Reference Audience audience,
            @Reference HandInStore store,
            @Reference Persistence persistence,
            @Reference People people,
            @Reference FormattedTexts texts,
            @Reference TextFilter filter,
            @Reference Attachments attachments,
            @Reference Telling telling,
            @Reference Clock clock) {
        this.teaching = teaching;
        this.audience = audience;
        this.store = store;
        this.persistence = persistence;
        this.people = people;
        this.texts = texts;
        this.filter = filter;
        this.attachments = attachments;
        this.telling = telling;
        this.clock = clock;
    }

    /** All for whom the task is, and who has handed in and left since; by name. */
    public List<PupilRow> pupils(long taskId) {
        Task task = teaching.own(taskId);
        Map<Long, HandIn> handIns = store.ofTask(taskId);
        Map<Long, Person> all = new LinkedHashMap<>();
        audience.pupils(task.targets()).forEach(pupil -> all.put(pupil.id(), pupil));
        Set<Long> gone = new HashSet<>(handIns.keySet());
        gone.removeAll(all.keySet());
        if (!gone.isEmpty()) {
            all.putAll(people.named(gone));
        }
        Instant now = clock.instant();
        return all.values().stream()
                .map(pupil -> row(task, pupil, handIns, now))
                .toList();
    }

    private static PupilRow row(Task task, Person pupil, Map<Long, HandIn> handIns, Instant now) {
        HandIn handIn = handIns.get(pupil.id());
        String html = handIn == null
                ? ""
                : handIns.values().stream()
                        .filter(holder -> holder.id() == handIn.contentId())
                        .map(HandIn::html)
                        .findFirst()
                        .orElse("");
        return new PupilRow(pupil, handIn, html, Standing.of(task, handIn, now), Standing.deadline(task, handIn));
    }

    /** @throws UnknownTaskException if it is not for this pupil */
    public PupilRow pupil(long taskId, long pupilId) {
        return pupils(taskId).stream()
                .filter(row -> row.pupil().id() == pupilId)
                .findFirst()
                .orElseThrow(() -> new UnknownTaskException(taskId));
    }

    /** What the pupil has handed in, and what came back; empty before. */
    public List<Attachment> files(long taskId, long pupilId, boolean back) {
        HandIn handIn = pupil(taskId, pupilId).handIn();
        return handIn == null
                ? List.of()
                : attachments.at(
                        back ? HandInStore.feedbackPlace(handIn.contentId()) : HandInStore.place(handIn.contentId()));
    }

    /** Files that are to go back, those already there among them; to show the form again. */
    public List<Attachment> chosen(long taskId, long pupilId, List<Long> files) {
        HandIn handIn = pupil(taskId, pupilId).handIn();
        return attachments.chosen(HandInStore.feedbackPlace(handIn == null ? 0 : handIn.contentId()), files);
    }

    /**
     * Answers a hand-in, or that there was none; the pupil is told. What a team has handed in is answered to all of them.
     *
     * @param mark points or a mark, as the teacher writes it
     * @throws InvalidMarkException if that is too long
     */
    public void giveBack(long taskId, long pupilId, String mark, String comment, List<Long> files) {
        Task task = teaching.own(taskId);
        pupil(taskId, pupilId);
        String given = mark.strip();
        if (given.length() > LONGEST_MARK) {
            throw new InvalidMarkException();
        }
        FormattedText formatted = texts.typed(comment, LONGEST);
        persistence.runInTransaction(entityManager -> {
            HandIn handIn = lock(entityManager, taskId, pupilId);
            AttachmentPlace place = HandInStore.feedbackPlace(handIn.contentId());
            List<WrittenText> written =
                    new ArrayList<>(List.of(WrittenText.plain("mark", given), WrittenText.html("comment", comment)));
            attachments.chosen(place, files).forEach(file -> written.add(WrittenText.plain("files", file.name())));
            filter.require(written);
            attachments.save(place, formatted, files);
            Instant now = clock.instant();
            for (HandIn member : HandInStore.team(entityManager, handIn.contentId())) {
                member.giveBack(given, formatted.html(), now);
                telling.tell(
                        member.pupilId(), Notice.RETURNED, "task.xhtml?id=" + taskId, "notice.returned", task.title());
            }
        });
    }

    /** Gives a pupil more time; null takes that back. */
    public void extend(long taskId, long pupilId, @Nullable LocalDateTime until) {
        Task task = teaching.own(taskId);
        pupil(taskId, pupilId);
        Instant at = until == null ? null : until.atZone(clock.getZone()).toInstant();
        if (at != null && (!at.isAfter(task.dueAt()) || !at.isAfter(clock.instant()))) {
            throw new InvalidExtensionException();
        }
        persistence.runInTransaction(entityManager -> {
            lock(entityManager, taskId, pupilId).extend(at);
            if (at != null) {
                telling.tell(
                        pupilId,
                        Notice.RETURNED,
                        "task.xhtml?id=" + taskId,
                        "notice.extended",
                        task.title(),
                        telling.moment(at));
            }
        });
    }

    private static HandIn lock(EntityManager entityManager, long taskId, long pupilId) {
        entityManager.find(Task.class, taskId, LockModeType.PESSIMISTIC_READ);
        HandIn handIn = HandInStore.ofEver(entityManager, taskId, pupilId);
        entityManager.lock(handIn, LockModeType.PESSIMISTIC_WRITE);
        return handIn;
    }

    /**
     * Reminds all who have not handed in.
     *
     * @return how many
     */
    public int remind(long taskId) {
        Task task = teaching.own(taskId);
        if (!task.isShown(clock.instant())) {
            return 0;
        }
        List<PupilRow> missing = pupils(taskId).stream()
                .filter(row -> row.standing().isOpen() && row.pupil().active())
                .toList();
        persistence.runInTransaction(entityManager -> missing.forEach(row -> telling.tell(
                row.pupil().id(),
                Notice.REMINDER,
                "task.xhtml?id=" + taskId,
                "notice.reminder",
                task.title(),
                telling.moment(row.deadline()))));
        return missing.size();
    }
}

package org.schulhof.homework.internal.task;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/** Something that pupils shall do until a time. */
@Entity
@Table(name = "homework_task")
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "author_id")
    private Long authorId;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @ElementCollection
    @CollectionTable(name = "homework_target", joinColumns = @JoinColumn(name = "task_id"))
    @Column(name = "target")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> targets = new HashSet<>();

    private String title;
    private String subject;
    private String html;

    @Enumerated(EnumType.STRING)
    private HandInKind kind;

    private int minutes;
    private boolean announced;

    @Column(name = "team_size")
    private int teamSize;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String reason;

    @Column(name = "solution_html")
    private String solutionHtml;

    @Column(name = "solution_at")
    private Instant solutionAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Task() {}

    public Task(long authorId, Content content, Instant at) {
        this.authorId = authorId;
        createdAt = at;
        state = TaskState.DRAFT;
        write(content);
    }

    public void write(Content content) {
        if (dueAt != null && !dueAt.equals(content.dueAt())) {
            remindedAt = null;
        }
        targets.clear();
        content.targets().forEach(target -> targets.add(target.text()));
        title = content.title();
        subject = content.subject();
        html = content.html();
        kind = content.kind();
        minutes = content.minutes();
        announced = content.announced();
        teamSize = content.teamSize();
        startsAt = content.startsAt();
        dueAt = content.dueAt();
        dueOn = content.dueOn();
        reason = content.reason();
        solutionHtml = content.solutionHtml();
        solutionAt = content.solutionAt();
    }

    /** The same with other texts: pictures of copies are others. */
    public void rewrite(String newHtml, String newSolutionHtml) {
        html = newHtml;
        solutionHtml = newSolutionHtml;
    }

    public void set() {
        state = TaskState.SET;
    }

    /** There was nothing to warn of. */
    public void needsNoReason() {
        reason = "";
    }

    public void withdraw() {
        state = TaskState.WITHDRAWN;
    }

    public void told(Instant at) {
        toldAt = at;
    }

    public void reminded(Instant at) {
        remindedAt = at;
    }

    /** Nothing is left but what hand-ins refer to. */
    public void erase() {
        authorId = null;
        title = "";
        subject = "";
        html = "";
        reason = "";
        solutionHtml = "";
        solutionAt = null;
    }

    /** It was for one pupil among others, who is gone. */
    public void forgetTarget(long personId) {
        targets.remove(Target.person(personId).text());
    }

    public Content content() {
        return new Content(
                targets(),
                title,
                subject,
                html,
                kind,
                minutes,
                announced,
                teamSize,
                startsAt,
                dueAt,
                dueOn,
                reason,
                solutionHtml,
                solutionAt);
    }

    public long id() {
        return id;
    }

    public boolean isBy(long personId) {
        return authorId != null && authorId == personId;
    }

    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public TaskState state() {
        return state;
    }

    public boolean isDraft() {
        return state == TaskState.DRAFT;
    }

    /** Whether those whom it is for see it. */
    public boolean isShown(Instant now) {
        return state == TaskState.SET && !startsAt.isAfter(now);
    }

    public Set<Target> targets() {
        return targets.stream().flatMap(text -> Target.of(text).stream()).collect(Collectors.toUnmodifiableSet());
    }

    public String title() {
        return title;
    }

    public String subject() {
        return subject;
    }

    public String html() {
        return html;
    }

    public HandInKind kind() {
        return kind;
    }

    public int minutes() {
        return minutes;
    }

    public boolean isAnnounced() {
        return announced;
    }

    /** How many pupils hand in together at most. */
    public int teamSize() {
        return teamSize;
    }

    public boolean isForTeams() {
        return teamSize > 1;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String reason() {
        return reason;
    }

    public String solutionHtml() {
        return solutionHtml;
    }

    public Optional<Instant> solutionAt() {
        return Optional.ofNullable(solutionAt);
    }

    public boolean isSolutionShown(Instant now) {
        return solutionAt != null && !solutionAt.isAfter(now);
    }

    public boolean isTold() {
        return toldAt != null;
    }

    /** Whether the deadline is so near that who has nothing handed in is reminded, once. */
    public boolean isToBeReminded(Instant now, Duration before) {
        return isShown(now)
                && remindedAt == null
                && dueAt.isAfter(now)
                && !dueAt.minus(before).isAfter(now);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}

package org.schulhof.homework.internal.handin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pupil has done with a task, and what came back. */
@Entity
@Table(name = "homework_hand_in")
public class HandIn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "task_id")
    private long taskId;

    @Column(name = "pupil_id")
    private long pupilId;

    private String html = "";

    private String draft = "";

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    private boolean late;

    @Column(name = "extended_until")
    private Instant extendedUntil;

    private String mark = "";

    @Column(name = "comment_html")
    private String commentHtml = "";

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "team_of")
    private Long teamOf;

    @Version
    private int version;

    protected HandIn() {}

    public HandIn(long taskId, long pupilId) {
        this.taskId = taskId;
        this.pupilId = pupilId;
    }

    /** What was typed so far; nobody else sees it. */
    void draft(String newDraft, @Nullable Instant at) {
        draft = newDraft;
        draftedAt = at;
    }

    void handIn(String newHtml, Instant at, boolean isLate) {
        html = newHtml;
        draft = "";
        draftedAt = null;
        handedInAt = at;
        late = isLate;
        returnedAt = null;
    }

    /** Together with the one whose hand-in holds the content. */
    void handInWith(HandIn holder) {
        teamOf = holder.id;
        html = "";
        handedInAt = holder.handedInAt;
        late = holder.late;
        returnedAt = null;
    }

    /** It goes on to hold what a team has handed in, whose holder is gone. */
    public void hold(String newHtml) {
        teamOf = null;
        html = newHtml;
    }

    /** It belongs to another holder now. */
    public void follow(HandIn holder) {
        teamOf = holder.id;
    }

    /** As if it had not been. */
    void takeBack() {
        teamOf = null;
        handedInAt = null;
        late = false;
    }

    /** More time, also for one that has come back already. */
    public void extend(@Nullable Instant until) {
        extendedUntil = until;
    }

    public void giveBack(String newMark, String newCommentHtml, Instant at) {
        mark = newMark;
        commentHtml = newCommentHtml;
        returnedAt = at;
    }

    public long id() {
        return id;
    }

    /** Of the hand-in that holds text and files: this one, or that of another pupil in its team. */
    public long contentId() {
        return teamOf == null ? id : teamOf;
    }

    public long taskId() {
        return taskId;
    }

    public long pupilId() {
        return pupilId;
    }

    public String html() {
        return html;
    }

    public String draft() {
        return draft;
    }

    public Optional<Instant> draftedAt() {
        return Optional.ofNullable(draftedAt);
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    public Optional<Instant> handedInAt() {
        return Optional.ofNullable(handedInAt);
    }

    public boolean isLate() {
        return late;
    }

    public Optional<Instant> extendedUntil() {
        return Optional.ofNullable(extendedUntil);
    }

    public String mark() {
        return mark;
    }

    public String commentHtml() {
        return commentHtml;
    }

    public boolean isReturned() {
        return returnedAt != null;
    }

    public Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    public int version() {
        return version;
    }
}

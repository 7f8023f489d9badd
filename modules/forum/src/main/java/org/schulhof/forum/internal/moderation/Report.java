package org.schulhof.forum.internal.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody finds that a post should not be there, with the post as it was then. */
@Entity
@Table(name = "forum_report")
public class Report {

    public static final int MAX_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "forum_id")
    private long forumId;

    @Column(name = "topic_id")
    private long topicId;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "reporter_id")
    private Long reporterId;

    @Column(name = "author_id")
    private Long authorId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String note;

    private String html;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "decider_id")
    private Long deciderId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Report() {}

    Report(
            long forumId,
            long topicId,
            long postId,
            long reporterId,
            @Nullable Long authorId,
            Reason reason,
            String note,
            String html,
            Instant at) {
        this.forumId = forumId;
        this.topicId = topicId;
        this.postId = postId;
        this.reporterId = reporterId;
        this.authorId = authorId;
        this.reason = reason;
        this.note = note.strip();
        this.html = html;
        this.at = at;
        state = State.OPEN;
    }

    void passOn() {
        state = State.PASSED_ON;
    }

    void settle(State how, long byId, Instant when) {
        state = how;
        deciderId = byId;
        decidedAt = when;
    }

    public void forgetReporter() {
        reporterId = null;
        note = "";
    }

    public void forgetAuthor() {
        authorId = null;
    }

    public void forgetDecider() {
        deciderId = null;
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.PASSED_ON;
    }

    public long id() {
        return id;
    }

    public long forumId() {
        return forumId;
    }

    public long topicId() {
        return topicId;
    }

    public long postId() {
        return postId;
    }

    public Optional<Long> reporterId() {
        return Optional.ofNullable(reporterId);
    }

    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public Reason reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    public String html() {
        return html;
    }

    public Instant at() {
        return at;
    }

    public State state() {
        return state;
    }

    public Optional<Long> deciderId() {
        return Optional.ofNullable(deciderId);
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why a post is reported. Stored by name. */
    public enum Reason {
        INSULT,
        HARMFUL,
        PRIVATE,
        SPAM,
        OTHER
    }

    /** How far it is. Stored by name. */
    public enum State {
        OPEN,
        /** To those who decide appeals, such as the head. */
        PASSED_ON,
        /** Something was done. */
        ACTED,
        /** There was nothing wrong. */
        DISMISSED
    }
}

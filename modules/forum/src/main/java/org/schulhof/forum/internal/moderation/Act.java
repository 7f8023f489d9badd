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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.forum.ForumModule;

/**
 * What a moderator did: kept with what was there before, so that its author can appeal and somebody else can decide (R32).
 */
@Entity
@Table(name = "forum_act")
public class Act {

    public static final int MAX_REASON = 500;
    public static final int MAX_APPEAL = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "forum_id")
    private long forumId;

    @Column(name = "topic_id")
    private long topicId;

    @Column(name = "post_id")
    private Long postId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "author_id")
    private Long authorId;

    private Instant at;

    private String reason;

    private String title;

    private String html;

    private String appeal;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    @Column(name = "decider_id")
    private Long deciderId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private Boolean granted;

    private String answer;

    @Version
    private int version;

    protected Act() {}

    Act(
            Kind kind,
            long forumId,
            long topicId,
            @Nullable Long postId,
            long actorId,
            @Nullable Long authorId,
            Instant at) {
        this.kind = kind;
        this.forumId = forumId;
        this.topicId = topicId;
        this.postId = postId;
        this.actorId = actorId;
        this.authorId = authorId;
        this.at = at;
        reason = "";
    }

    Act because(String why) {
        reason = why.strip();
        return this;
    }

    Act of(@Nullable String originalTitle, @Nullable String originalHtml) {
        title = originalTitle;
        html = originalHtml;
        return this;
    }

    void appeal(String text, Instant when) {
        appeal = text.strip();
        appealedAt = when;
    }

    void decide(long byId, boolean grantedIt, String text, Instant when) {
        deciderId = byId;
        granted = grantedIt;
        answer = text.strip();
        decidedAt = when;
    }

    /** Its author is nobody's name any more; what it was stays until its end. */
    public void forgetAuthor() {
        authorId = null;
        appeal = appeal == null ? null : "";
    }

    public void forgetDecider() {
        deciderId = null;
    }

    public void forgetActor() {
        actorId = null;
    }

    /** Whether its author can appeal against it, and has not yet. */
    public boolean isAppealableBy(long personId) {
        return kind.isAppealable()
                && authorId != null
                && authorId == personId
                && appealedAt == null
                && (actorId == null || actorId != personId);
    }

    /** Whether this person can decide the appeal: anybody with the right but the two whom it is about. */
    public boolean isDecidableBy(long personId) {
        return appealedAt != null
                && decidedAt == null
                && (actorId == null || actorId != personId)
                && (authorId == null || authorId != personId);
    }

    /** Where attachments are that were taken off. */
    AttachmentPlace place() {
        return new AttachmentPlace(ForumModule.ID, thing());
    }

    public String thing() {
        return "act/" + id;
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

    public Optional<Long> postId() {
        return Optional.ofNullable(postId);
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Long> actorId() {
        return Optional.ofNullable(actorId);
    }

    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    public Optional<String> appeal() {
        return Optional.ofNullable(appeal);
    }

    public @Nullable Instant appealedAt() {
        return appealedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public Optional<Long> deciderId() {
        return Optional.ofNullable(deciderId);
    }

    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** What was done. Stored by name. */
    public enum Kind {
        EDIT,
        DELETE,
        RESTORE,
        RENAME,
        DELETE_TOPIC,
        RESTORE_TOPIC,
        MOVE,
        CLOSE,
        REOPEN,
        PIN,
        UNPIN,
        APPROVE,
        REJECT;

        private static final Set<Kind> APPEALABLE = EnumSet.of(EDIT, DELETE, RENAME, DELETE_TOPIC, REJECT);

        public boolean isAppealable() {
            return APPEALABLE.contains(this);
        }
    }
}

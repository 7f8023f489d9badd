package org.schulhof.forum.internal.topic;

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
import org.schulhof.forum.internal.topic.InvalidPostException.Reason;

/** What people talk about in a forum, one post after the other. */
@Entity
@Table(name = "forum_topic")
public class Topic {

    public static final int MAX_TITLE = 150;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "forum_id")
    private long forumId;

    private String title;

    @Column(name = "title_moderated")
    private boolean titleModerated;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private TopicState state;

    private boolean pinned;

    private boolean closed;

    private int numbers;

    private int replies;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "last_post_id")
    private long lastPostId;

    @Column(name = "last_post_at")
    private Instant lastPostAt;

    @Column(name = "last_author_id")
    private Long lastAuthorId;

    @Column(name = "activity_at")
    private Instant activityAt;

    @Column(name = "endorsed_post_id")
    private Long endorsedPostId;

    @Column(name = "endorsed_by")
    private Long endorsedBy;

    @Column(name = "deleted_by")
    private Long deletedBy;

    @Version
    private int version;

    protected Topic() {}

    Topic(long forumId, String title, long authorId, Instant at) {
        this.forumId = forumId;
        this.authorId = authorId;
        createdAt = at;
        lastPostAt = at;
        activityAt = at;
        lastAuthorId = authorId;
        state = TopicState.HELD;
        rename(title);
    }

    /** Its author calls it otherwise, unless a moderator has named it or did so meanwhile. */
    void retitle(TitleChange change) {
        if (change.isNone()) {
            return;
        }
        if (!title.equals(change.from())) {
            throw new InvalidPostException(Reason.CHANGED_MEANWHILE);
        }
        if (titleModerated) {
            throw new InvalidPostException(Reason.MODERATED);
        }
        rename(change.to());
    }

    /** A moderator calls it otherwise; its author, if that is somebody else, no longer can. */
    public void moderateTitle(String newTitle, long byId) {
        rename(newTitle);
        titleModerated = !isBy(byId);
    }

    /** As its author called it, and theirs to change again. */
    public void giveBackTitle(String original) {
        rename(original);
        titleModerated = false;
    }

    private void rename(String newTitle) {
        String stripped = newTitle.strip();
        if (stripped.isEmpty()) {
            throw new InvalidPostException(Reason.TITLE_MISSING);
        }
        if (stripped.length() > MAX_TITLE) {
            throw new InvalidPostException(Reason.TITLE_TOO_LONG);
        }
        title = stripped;
    }

    /** A post is seen from now on; the first one opens the topic. @return its place */
    int append(long postId, Long writerId, Instant at) {
        numbers++;
        if (numbers == 1) {
            state = TopicState.VISIBLE;
        } else {
            replies++;
        }
        lastNumber = numbers;
        lastPostId = postId;
        lastPostAt = at;
        lastAuthorId = writerId;
        becomeNew(at);
        return numbers;
    }

    /** After posts went or came back. */
    void recount(int visibleReplies, int number, long postId, Instant at, Long writerId) {
        replies = visibleReplies;
        lastNumber = number;
        lastPostId = postId;
        lastPostAt = at;
        lastAuthorId = writerId;
    }

    void becomeNew(Instant at) {
        if (at.isAfter(activityAt)) {
            activityAt = at;
        }
    }

    public void pin(boolean on) {
        pinned = on;
    }

    public void close(boolean on) {
        closed = on;
    }

    public void delete(long byId) {
        state = TopicState.DELETED;
        deletedBy = byId;
    }

    /** Whether it was deleted, and by this person. */
    boolean isDeletedBy(long personId) {
        return deletedBy != null && deletedBy == personId;
    }

    /** Whoever deleted it is nobody's name any more. */
    public void forgetDeleter() {
        deletedBy = null;
    }

    public void restore(Instant at) {
        state = numbers == 0 ? TopicState.HELD : TopicState.VISIBLE;
        deletedBy = null;
        becomeNew(at);
    }

    public void moveTo(long otherForumId, Instant at) {
        forumId = otherForumId;
        becomeNew(at);
    }

    void endorse(Long postId, Long byId) {
        endorsedPostId = postId;
        endorsedBy = byId;
    }

    /** Its author is nobody's name any more, and what they called it is gone; the answers of others stay. */
    public void forgetAuthor() {
        authorId = null;
        title = "";
    }

    public void forgetLastAuthor() {
        lastAuthorId = null;
    }

    public void forgetEndorser() {
        endorsedBy = null;
    }

    public long id() {
        return id;
    }

    public long forumId() {
        return forumId;
    }

    public String title() {
        return title;
    }

    /** Whether a moderator gave it the title that it has. */
    public boolean isTitleModerated() {
        return titleModerated;
    }

    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public boolean isBy(long personId) {
        return authorId != null && authorId == personId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public TopicState state() {
        return state;
    }

    public boolean isPinned() {
        return pinned;
    }

    public boolean isClosed() {
        return closed;
    }

    /** How many places it has; those of deleted posts count. */
    public int numbers() {
        return numbers;
    }

    public int replies() {
        return replies;
    }

    public int lastNumber() {
        return lastNumber;
    }

    public long lastPostId() {
        return lastPostId;
    }

    public Instant lastPostAt() {
        return lastPostAt;
    }

    public Optional<Long> lastAuthorId() {
        return Optional.ofNullable(lastAuthorId);
    }

    public Instant activityAt() {
        return activityAt;
    }

    public Optional<Long> endorsedPostId() {
        return Optional.ofNullable(endorsedPostId);
    }

    public Optional<Long> endorsedBy() {
        return Optional.ofNullable(endorsedBy);
    }
}

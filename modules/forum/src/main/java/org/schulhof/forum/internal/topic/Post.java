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

/** What somebody wrote in a topic. */
@Entity
@Table(name = "forum_post")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "topic_id")
    private long topicId;

    private Integer number;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "reply_to")
    private Long replyTo;

    @Enumerated(EnumType.STRING)
    private PostState state;

    private String html;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "shown_at")
    private Instant shownAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private Long editedBy;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "deleted_by")
    private Long deletedBy;

    @Version
    private int version;

    protected Post() {}

    Post(long topicId, long authorId, Long replyTo, String html, String searchText, Instant at) {
        this.topicId = topicId;
        this.authorId = authorId;
        this.replyTo = replyTo;
        this.html = html;
        this.searchText = searchText;
        createdAt = at;
        state = PostState.HELD;
    }

    /** Readers see it from now on: at its place, or at the end if it has none yet. */
    void show(Topic topic, Instant at) {
        state = PostState.VISIBLE;
        deletedAt = null;
        deletedBy = null;
        if (number == null) {
            shownAt = at;
            number = topic.append(id, authorId, at);
        }
    }

    void hold() {
        state = PostState.HELD;
    }

    void reject() {
        state = PostState.REJECTED;
    }

    void delete(Long byId, Instant at) {
        state = PostState.DELETED;
        deletedAt = at;
        deletedBy = byId;
    }

    public void write(String newHtml, String newSearchText, long byId, Instant at) {
        html = newHtml;
        searchText = newSearchText;
        editedAt = at;
        editedBy = byId;
    }

    public void index(String newSearchText) {
        searchText = newSearchText;
    }

    /** Somebody else's name is taken out of it; that is no change of its author's. */
    void withoutName(String newHtml, String newSearchText) {
        html = newHtml;
        searchText = newSearchText;
    }

    /** As its author wrote it, and theirs to change again. */
    public void giveBack(String originalHtml, String originalSearchText) {
        html = originalHtml;
        searchText = originalSearchText;
        editedAt = null;
        editedBy = null;
    }

    /** Nothing of it is left but its place, to which others may refer. */
    public void erase() {
        state = PostState.ERASED;
        authorId = null;
        html = "";
        searchText = "";
        replyTo = null;
        editedBy = null;
        deletedAt = null;
        deletedBy = null;
    }

    /** Whoever changed or deleted it is nobody's name any more. */
    public void forget(long personId) {
        // 0 is nobody: that it was not the author must not be forgotten
        if (editedBy != null && editedBy == personId) {
            editedBy = 0L;
        }
        if (deletedBy != null && deletedBy == personId) {
            deletedBy = 0L;
        }
    }

    public long id() {
        return id;
    }

    public long topicId() {
        return topicId;
    }

    /** Its place in the topic, from 1; empty while readers have never seen it. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public boolean isFirst() {
        return number != null && number == 1;
    }

    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public boolean isBy(long personId) {
        return authorId != null && authorId == personId;
    }

    public Optional<Long> replyTo() {
        return Optional.ofNullable(replyTo);
    }

    public PostState state() {
        return state;
    }

    public String html() {
        return html;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when readers can see it. */
    public Optional<Instant> shownAt() {
        return Optional.ofNullable(shownAt);
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    public Optional<Long> editedBy() {
        return Optional.ofNullable(editedBy);
    }

    /** Whether somebody else than its author was the last to change it. */
    public boolean isModerated() {
        return editedBy != null && !editedBy.equals(authorId);
    }

    /** Whether it was deleted, and by somebody else than its author. */
    public boolean isDeletedByOther() {
        return state == PostState.DELETED && deletedBy != null && !deletedBy.equals(authorId);
    }

    public int version() {
        return version;
    }
}

package org.schulhof.forum.internal.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A post that somebody is told of with the next digest. */
@Entity
@Table(name = "forum_digest_entry")
@IdClass(DigestEntry.Key.class)
public class DigestEntry {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "post_id")
    private long postId;

    @Column(name = "due_at")
    private Instant dueAt;

    protected DigestEntry() {}

    public DigestEntry(long personId, long postId, Instant dueAt) {
        this.personId = personId;
        this.postId = postId;
        this.dueAt = dueAt;
    }

    public long personId() {
        return personId;
    }

    public long postId() {
        return postId;
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long postId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.postId == postId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, postId);
        }
    }
}

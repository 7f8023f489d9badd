package org.schulhof.forum.internal.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** Up to which activity somebody has read all topics of a forum. Written by {@link Marks} in SQL. */
@Entity
@Table(name = "forum_visit")
@IdClass(Visit.Key.class)
public class Visit {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "forum_id")
    private long forumId;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Visit() {}

    long forumId() {
        return forumId;
    }

    Instant settledAt() {
        return settledAt;
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long forumId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.forumId == forumId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, forumId);
        }
    }
}

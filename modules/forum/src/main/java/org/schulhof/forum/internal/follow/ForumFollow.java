package org.schulhof.forum.internal.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That somebody follows a forum: is told of new topics, or wants to hear nothing of it. */
@Entity
@Table(name = "forum_forum_follow")
@IdClass(ForumFollow.Key.class)
public class ForumFollow {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "forum_id")
    private long forumId;

    @Enumerated(EnumType.STRING)
    private Level level;

    protected ForumFollow() {}

    ForumFollow(long personId, long forumId, Level level) {
        this.personId = personId;
        this.forumId = forumId;
        this.level = level;
    }

    public long personId() {
        return personId;
    }

    public long forumId() {
        return forumId;
    }

    public Level level() {
        return level;
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long forumId;

        public Key() {}

        Key(long personId, long forumId) {
            this.personId = personId;
            this.forumId = forumId;
        }

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

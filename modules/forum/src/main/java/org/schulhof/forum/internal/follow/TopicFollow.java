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

/** That somebody follows a topic, or wants to hear nothing of it. */
@Entity
@Table(name = "forum_topic_follow")
@IdClass(TopicFollow.Key.class)
public class TopicFollow {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "topic_id")
    private long topicId;

    @Enumerated(EnumType.STRING)
    private Level level;

    protected TopicFollow() {}

    TopicFollow(long personId, long topicId, Level level) {
        this.personId = personId;
        this.topicId = topicId;
        this.level = level;
    }

    public long personId() {
        return personId;
    }

    public long topicId() {
        return topicId;
    }

    public Level level() {
        return level;
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long topicId;

        public Key() {}

        Key(long personId, long topicId) {
            this.personId = personId;
            this.topicId = topicId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.topicId == topicId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, topicId);
        }
    }
}

package org.schulhof.forum.internal.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Up to which post somebody has read a topic. Written by {@link Marks} in SQL. */
@Entity
@Table(name = "forum_reading")
@IdClass(Reading.Key.class)
public class Reading {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "topic_id")
    private long topicId;

    @Column(name = "read_to")
    private int readTo;

    protected Reading() {}

    public long topicId() {
        return topicId;
    }

    public int readTo() {
        return readTo;
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long topicId;

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

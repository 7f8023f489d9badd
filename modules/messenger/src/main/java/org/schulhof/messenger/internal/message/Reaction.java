package org.schulhof.messenger.internal.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A sign that somebody has set below a message. */
@Entity
@Table(name = "messenger_reaction")
@IdClass(Reaction.Key.class)
public class Reaction {

    @Id
    @Column(name = "room_id")
    private long roomId;

    @Id
    private int number;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Enumerated(EnumType.STRING)
    private Sign sign;

    protected Reaction() {}

    Reaction(long roomId, int number, long personId, Sign sign) {
        this.roomId = roomId;
        this.number = number;
        this.personId = personId;
        this.sign = sign;
    }

    public long roomId() {
        return roomId;
    }

    public int number() {
        return number;
    }

    long personId() {
        return personId;
    }

    public Sign sign() {
        return sign;
    }

    Key key() {
        Key key = new Key();
        key.roomId = roomId;
        key.number = number;
        key.personId = personId;
        key.sign = sign;
        return key;
    }

    /** The message, who and what. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long roomId;
        private int number;
        private long personId;
        private Sign sign;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.roomId == roomId
                    && key.number == number
                    && key.personId == personId
                    && key.sign == sign;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(31 * (31 * roomId + number) + personId) + sign.ordinal();
        }
    }
}

package org.schulhof.messenger.internal.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What a room is to a person: how far they have read, whether they are told. */
@Entity
@Table(name = "messenger_seat")
@IdClass(Seat.Key.class)
public class Seat {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "room_id")
    private long roomId;

    @Column(name = "read_to")
    private int readTo;

    private boolean muted;

    @Column(name = "hidden_to")
    private int hiddenTo;

    protected Seat() {}

    public long personId() {
        return personId;
    }

    public long roomId() {
        return roomId;
    }

    public int readTo() {
        return readTo;
    }

    public boolean isMuted() {
        return muted;
    }

    int hiddenTo() {
        return hiddenTo;
    }

    /** Person and room. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long roomId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.roomId == roomId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(31 * roomId + personId);
        }
    }
}

package org.schulhof.messenger.internal.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What a message said before it was changed. It is shown in reported excerpts only: nobody gets out of a report by editing. */
@Entity
@Table(name = "messenger_original")
@IdClass(Original.Key.class)
public class Original {

    @Id
    @Column(name = "room_id")
    private long roomId;

    @Id
    private int number;

    @Id
    @Column(name = "text_number")
    private int textNumber;

    private byte[] body;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected Original() {}

    Original(long roomId, int number, int textNumber, byte[] body, Instant writtenAt) {
        this.roomId = roomId;
        this.number = number;
        this.textNumber = textNumber;
        this.body = body.clone();
        this.writtenAt = writtenAt;
    }

    int number() {
        return number;
    }

    int textNumber() {
        return textNumber;
    }

    byte[] body() {
        return body;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** The message and the number of the text. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long roomId;
        private int number;
        private int textNumber;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.roomId == roomId
                    && key.number == number
                    && key.textNumber == textNumber;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(31 * (31 * roomId + number) + textNumber);
        }
    }
}

package org.schulhof.messenger.internal.message;

import java.io.Serializable;

/** Room and number: what a message is known by. */
public class RoomNumber implements Serializable {

    private static final long serialVersionUID = 1L;

    private long roomId;
    private int number;

    public RoomNumber() {}

    public RoomNumber(long roomId, int number) {
        this.roomId = roomId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomNumber key && key.roomId == roomId && key.number == number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * roomId + number);
    }
}

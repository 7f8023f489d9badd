package org.schulhof.calendar.internal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** How somebody wants to see a calendar. */
@Entity
@Table(name = "calendar_choice")
@IdClass(Choice.Key.class)
public class Choice {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "calendar_id")
    private long calendarId;

    private boolean hidden;

    private Integer hue;

    protected Choice() {}

    Choice(long personId, long calendarId) {
        this.personId = personId;
        this.calendarId = calendarId;
    }

    public static Key key(long personId, long calendarId) {
        Key key = new Key();
        key.personId = personId;
        key.calendarId = calendarId;
        return key;
    }

    void hide(boolean away) {
        hidden = away;
    }

    void colour(int chosen) {
        hue = chosen;
    }

    public long calendarId() {
        return calendarId;
    }

    public boolean isHidden() {
        return hidden;
    }

    public Optional<Integer> hue() {
        return Optional.ofNullable(hue);
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private long calendarId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.calendarId == calendarId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, calendarId);
        }
    }
}

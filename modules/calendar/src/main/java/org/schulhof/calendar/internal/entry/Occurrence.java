package org.schulhof.calendar.internal.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One time at which an entry takes place. Written by {@link EntryIndex} in SQL. */
@Entity
@Table(name = "calendar_occurrence")
@IdClass(Occurrence.Key.class)
public class Occurrence {

    @Id
    @Column(name = "entry_id")
    private long entryId;

    @Id
    private String slot;

    @Column(name = "calendar_id")
    private long calendarId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "all_day")
    private boolean allDay;

    private boolean lasting;

    private String title;

    private String place;

    protected Occurrence() {}

    public long entryId() {
        return entryId;
    }

    /** Which time of the entry it is. */
    public String slot() {
        return slot;
    }

    public long calendarId() {
        return calendarId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public boolean isAllDay() {
        return allDay;
    }

    public String title() {
        return title;
    }

    public String place() {
        return place;
    }

    /** Identity of it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long entryId;
        private String slot;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.entryId == entryId && key.slot.equals(slot);
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryId, slot);
        }
    }
}

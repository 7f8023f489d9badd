package org.schulhof.calendar.internal.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A state that an entry was in, and who brought it there (R34). Never changed. */
@Entity
@Table(name = "calendar_version")
public class EntryVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "calendar_id")
    private long calendarId;

    private String uid;

    private int number;

    @Column(name = "change_number")
    private long changeNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Way way;

    private String ical;

    private String name;

    @Column(name = "author_id")
    private Long authorId;

    private Instant at;

    /** What was done. Stored by name. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED,
        /** An earlier state was brought back. */
        RESTORED
    }

    protected EntryVersion() {}

    EntryVersion(Entry entry, int number, long changeNumber, Kind kind, Way way, long authorId, Instant at) {
        this.calendarId = entry.calendarId();
        this.uid = entry.uid();
        this.number = number;
        this.changeNumber = changeNumber;
        this.kind = kind;
        this.way = way;
        this.authorId = authorId;
        this.at = at;
    }

    /** The state after a deletion: what is left is the name of what was there. */
    EntryVersion named(String there) {
        name = there;
        return this;
    }

    EntryVersion with(@Nullable String text) {
        ical = text;
        return this;
    }

    public long id() {
        return id;
    }

    public long calendarId() {
        return calendarId;
    }

    public String uid() {
        return uid;
    }

    public int number() {
        return number;
    }

    /** Which change of its calendar it was. */
    public long changeNumber() {
        return changeNumber;
    }

    public Kind kind() {
        return kind;
    }

    public Way way() {
        return way;
    }

    /** Empty if it was deleted. */
    public Optional<String> ical() {
        return Optional.ofNullable(ical);
    }

    /** Empty if their data were erased. */
    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public Instant at() {
        return at;
    }
}

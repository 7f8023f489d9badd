package org.schulhof.calendar.internal.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in a calendar, as the newest version has it. Read here, written by {@link Entries} alone. */
@Entity
@Table(name = "calendar_entry")
public class Entry {

    static final int MAX_UID = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "calendar_id")
    private long calendarId;

    private String uid;

    private int number;

    private String component;

    private String name;

    @Column(name = "change_number")
    private long changeNumber;

    private int octets;

    private String ical;

    private String title;

    private String place;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "starts_at")
    private Instant startsAt;

    private boolean recurring;

    @Column(name = "indexed_until")
    private Instant indexedUntil;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Entry() {}

    Entry(long calendarId, String uid, String name, long authorId, Instant at) {
        this.calendarId = calendarId;
        this.uid = uid;
        this.name = name;
        this.authorId = authorId;
        this.createdAt = at;
    }

    /** What is looked for without reading the text. */
    record Summary(
            String component, String title, String place, String searchText, Instant startsAt, boolean recurring) {}

    /** @param change which change of the calendar it is */
    void become(int newNumber, long change, String text, Summary summary, long personId, Instant at) {
        number = newNumber;
        changeNumber = change;
        ical = text;
        octets = text.getBytes(StandardCharsets.UTF_8).length;
        component = summary.component();
        title = summary.title();
        place = summary.place();
        searchText = summary.searchText();
        startsAt = summary.startsAt();
        recurring = summary.recurring();
        changedBy = personId;
        changedAt = at;
    }

    void indexedUntil(@Nullable Instant until) {
        indexedUntil = until;
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

    /** Whether it is kept for programs only, and no event. */
    public boolean isTask() {
        return !component.equals(EntryContent.EVENT);
    }

    /** What its address ends with for programs that sync. */
    public String name() {
        return name;
    }

    /** Which change of its calendar the newest version was. */
    public long changeNumber() {
        return changeNumber;
    }

    /** Of its text. */
    public int octets() {
        return octets;
    }

    /** As it was sent. */
    public String ical() {
        return ical;
    }

    public String title() {
        return title;
    }

    public String place() {
        return place;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public boolean isRecurring() {
        return recurring;
    }

    /** Empty if their data were erased. */
    public Optional<Long> authorId() {
        return Optional.ofNullable(authorId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Long> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Instant changedAt() {
        return changedAt;
    }
}

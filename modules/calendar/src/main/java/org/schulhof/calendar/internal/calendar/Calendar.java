package org.schulhof.calendar.internal.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.calendar.InvalidCalendarException.Reason;

/** Where entries are: of the school, of a group, or of a person. */
@Entity
@Table(name = "calendar_calendar")
public class Calendar {

    public static final int MAX_NAME = 100;
    public static final int MAX_CHOSEN = 255;
    static final int MAX_WRITERS = 100;
    static final int HUE_STEP = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sole;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "group_id")
    private Long groupId;

    private String name;

    private int hue;

    @Enumerated(EnumType.STRING)
    private Writers writers;

    @ElementCollection
    @CollectionTable(name = "calendar_writer", joinColumns = @JoinColumn(name = "calendar_id"))
    @Column(name = "person_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<Long> named = new HashSet<>();

    @Column(name = "chosen_name")
    private String chosenName;

    private long changes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** Whose it is. Stored by name. */
    public enum Kind {
        SCHOOL,
        GROUP,
        PERSON
    }

    protected Calendar() {}

    /** One more of a person. */
    static Calendar further(long personId, String name, int hue, @Nullable String chosenName, Instant at) {
        Calendar calendar = new Calendar();
        calendar.kind = Kind.PERSON;
        calendar.personId = personId;
        calendar.writers = Writers.OWNERS;
        calendar.hue = hue;
        calendar.chosenName = chosenName;
        calendar.createdAt = at;
        calendar.rename(name);
        return calendar;
    }

    void rename(String newName) {
        String stripped = newName.strip();
        if (stripped.isEmpty()) {
            throw new InvalidCalendarException(Reason.NAMELESS);
        }
        if (stripped.length() > MAX_NAME) {
            throw new InvalidCalendarException(Reason.TOO_LONG);
        }
        name = stripped;
    }

    void opensTo(Writers who) {
        writers = who;
    }

    void name(long person) {
        named.add(person);
        if (named.size() > MAX_WRITERS) {
            throw new InvalidCalendarException(Reason.TOO_MANY);
        }
    }

    void unname(long person) {
        named.remove(person);
    }

    /** Counts a change in it. @return which one it is */
    public long nextChange() {
        changes++;
        return changes;
    }

    /** How many changes there were in it. */
    public long changes() {
        return changes;
    }

    public boolean isReadableBy(Reader reader) {
        return switch (kind) {
            case SCHOOL -> true;
            case GROUP -> reader.groups().contains(groupId);
            case PERSON -> personId == reader.id();
        };
    }

    public boolean isWritableBy(Reader reader) {
        return switch (kind) {
            case SCHOOL -> reader.ofSchool();
            case GROUP ->
                reader.owned().contains(groupId)
                        || reader.groups().contains(groupId)
                                && (writers == Writers.MEMBERS || named.contains(reader.id()));
            case PERSON -> personId == reader.id();
        };
    }

    /** Whether the reader says who writes in it. */
    public boolean isSetBy(Reader reader) {
        return kind == Kind.GROUP && reader.owned().contains(groupId);
    }

    /** Whether its reader may do away with it: not with the first one. */
    public boolean isFurther() {
        return sole == null;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    /** Empty if it is called as what it is of. */
    public String name() {
        return name;
    }

    /** By which the program that made it knows it. */
    public Optional<String> chosenName() {
        return Optional.ofNullable(chosenName);
    }

    public int hue() {
        return hue;
    }

    public Writers writers() {
        return writers;
    }

    public Set<Long> named() {
        return Set.copyOf(named);
    }
}

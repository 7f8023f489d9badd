package org.schulhof.kernel.filter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A list of words or links. Its entries are rows of their own, of which there may be hundreds of thousands. */
@Entity
@Table(name = "filter_list")
public class FilterList {

    public static final int MAX_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ListKind kind;

    @Enumerated(EnumType.STRING)
    private ListEffect effect;

    private String name;
    private boolean active;
    private int entries;
    private long revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected FilterList() {}

    FilterList(ListKind kind, ListEffect effect, String name) {
        this.kind = kind;
        this.effect = effect;
        this.name = name;
        this.active = true;
    }

    public Long id() {
        return id;
    }

    public ListKind kind() {
        return kind;
    }

    public ListEffect effect() {
        return effect;
    }

    /** Empty for one of the four that are always there; the portal names them by what they are. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Whether it is asked. */
    public boolean isActive() {
        return active;
    }

    /** How many entries it has. */
    public int entries() {
        return entries;
    }

    /** When an entry was added or removed last, empty if never. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    long revision() {
        return revision;
    }

    /** For the audit. */
    String title() {
        return name().orElse(kind + "-" + effect);
    }

    void rename(String newName) {
        name = newName;
    }

    void turn(boolean on, long atRevision) {
        active = on;
        revision = atRevision;
    }

    void changed(int nowEntries, long atRevision, Instant now) {
        entries = nowEntries;
        revision = atRevision;
        changedAt = now;
    }
}

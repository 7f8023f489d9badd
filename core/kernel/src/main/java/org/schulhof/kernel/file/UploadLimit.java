package org.schulhof.kernel.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That another size of files than the school's holds for a group, or for one person until an end (R37). */
@Entity
@Table(name = "upload_limit")
public class UploadLimit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "group_id")
    private @Nullable Long groupId;

    private int megabytes;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    private String reason;

    @Column(name = "set_by")
    private @Nullable Long setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected UploadLimit() {}

    static UploadLimit ofPerson(long personId) {
        UploadLimit limit = new UploadLimit();
        limit.personId = personId;
        return limit;
    }

    static UploadLimit ofGroup(long groupId) {
        UploadLimit limit = new UploadLimit();
        limit.groupId = groupId;
        return limit;
    }

    void set(int newMegabytes, @Nullable Instant newEnd, String newReason, long by, Instant now) {
        megabytes = newMegabytes;
        endsAt = newEnd;
        reason = newReason;
        setBy = by;
        setAt = now;
    }

    public long id() {
        return id;
    }

    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    public int megabytes() {
        return megabytes;
    }

    /** Always there for one of a person. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public String reason() {
        return reason;
    }

    boolean holds(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }
}

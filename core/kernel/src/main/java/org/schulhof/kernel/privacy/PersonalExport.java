package org.schulhof.kernel.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.seal.Seals;
import org.schulhof.kernel.file.Envelope;
import org.schulhof.kernel.seal.ContentKey;

/** A person's copy of all their data: being made, waiting to be fetched, or failed. */
@Entity
@Table(name = "personal_export")
class PersonalExport {

    /** The part of the file that is sealed: all of it. */
    static final String CONTENT = "export";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "job_id")
    private @Nullable Long jobId;

    @Column(name = "file_id")
    private @Nullable Long fileId;

    private long size;

    @Column(name = "ordered_at")
    private Instant orderedAt = Instant.EPOCH;

    @Column(name = "ready_at")
    private @Nullable Instant readyAt;

    @Column(name = "erase_at")
    private @Nullable Instant eraseAt;

    @Column(name = "key_id")
    private @Nullable Long keyId;

    @Column(name = "content_key")
    private byte @Nullable [] contentKey;

    protected PersonalExport() {}

    PersonalExport(long personId, Instant orderedAt) {
        this.personId = personId;
        this.orderedAt = orderedAt;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long personId() {
        return personId;
    }

    long jobId() {
        return jobId == null ? 0 : jobId;
    }

    Optional<Long> fileId() {
        return Optional.ofNullable(fileId);
    }

    long size() {
        return size;
    }

    Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }

    Optional<Instant> eraseAt() {
        return Optional.ofNullable(eraseAt);
    }

    void madeBy(long job) {
        jobId = job;
    }

    void ready(long file, long bytes, Instant now, Instant until) {
        fileId = file;
        size = bytes;
        readyAt = now;
        eraseAt = until;
    }

    /** Where the key of the content is sealed. */
    String place() {
        return "core/export/" + id();
    }

    void seal(long key, byte[] sealedContentKey) {
        keyId = key;
        contentKey = sealedContentKey.clone();
    }

    /** What the content opens by; those that were made before there were seals lie open. */
    Envelope envelope(Seals seals) {
        return keyId == null || contentKey == null
                ? Envelope.NONE
                : ContentKey.of(seals.open(keyId, contentKey, place())).part(CONTENT);
    }
}

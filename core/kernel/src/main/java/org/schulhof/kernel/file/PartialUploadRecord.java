package org.schulhof.kernel.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.schulhof.api.file.PartialUpload;

/** A file that comes in parts. What counts is what is told here: the file may be longer, after a crash, and is cut off then. */
@Entity
@Table(name = "partial_upload")
class PartialUploadRecord {

    @Id
    private String id;

    private String module;

    @Column(name = "person_id")
    private long personId;

    private long size;

    private long received;

    @Column(name = "grown_at")
    private Instant grownAt;

    protected PartialUploadRecord() {}

    PartialUploadRecord(String module, long personId, long size, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.module = module;
        this.personId = personId;
        this.size = size;
        this.grownAt = now;
    }

    boolean isOf(String otherModule, long otherPersonId) {
        return module.equals(otherModule) && personId == otherPersonId;
    }

    void grow(long bytes, Instant now) {
        received += bytes;
        grownAt = now;
    }

    PartialUpload toPartialUpload() {
        return new PartialUpload(id, size, received);
    }

    String id() {
        return id;
    }
}

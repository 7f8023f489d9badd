package org.schulhof.kernel.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.schulhof.api.file.StoredFile;

/** What is known about a stored file. */
@Entity
@Table(name = "stored_file")
class FileRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String owner;

    private String name;

    private String type;

    private long size;

    private String sha256;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected FileRecord() {}

    FileRecord(String owner, String name, String type, Content content, Instant storedAt) {
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.size = content.size();
        this.sha256 = content.sha256();
        this.storedAt = storedAt;
    }

    StoredFile toStoredFile() {
        return new StoredFile(id, name, type, size, sha256, storedAt);
    }

    String type() {
        return type;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }
}

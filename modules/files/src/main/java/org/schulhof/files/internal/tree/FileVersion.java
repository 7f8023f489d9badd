package org.schulhof.files.internal.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.StoredFile;

/** A content that a file has or had. */
@Entity
@Table(name = "files_version")
public class FileVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "node_id")
    private long nodeId;

    private int number;

    @Column(name = "file_id")
    private long fileId;

    private String type;

    private long size;

    private String sha256;

    @Column(name = "made_by")
    private @Nullable Long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected FileVersion() {}

    FileVersion(Node node, int number, StoredFile file, long maker, Instant now) {
        this.nodeId = node.id();
        this.number = number;
        this.fileId = file.id();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.madeBy = maker;
        this.madeAt = now;
    }

    public long id() {
        return id;
    }

    public long nodeId() {
        return nodeId;
    }

    /** From 1 on; the highest is the current one. */
    public int number() {
        return number;
    }

    public long fileId() {
        return fileId;
    }

    public String type() {
        return type;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public Optional<Long> madeBy() {
        return Optional.ofNullable(madeBy);
    }

    public Instant madeAt() {
        return madeAt;
    }
}

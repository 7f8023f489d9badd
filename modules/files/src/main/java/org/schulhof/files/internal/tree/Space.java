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

/** All files of a person, or of a group, with how much they take. Whoever changes anything in it holds its row. */
@Entity
@Table(name = "files_space")
public class Space {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "group_id")
    private @Nullable Long groupId;

    @Column(name = "root_id")
    private @Nullable Long rootId;

    @Column(name = "used_bytes")
    private long usedBytes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Space() {}

    void begin(Node root) {
        rootId = root.id();
    }

    void use(long bytes) {
        usedBytes = Math.max(0, usedBytes + bytes);
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

    public Optional<Long> rootId() {
        return Optional.ofNullable(rootId);
    }

    /** With versions and trash. */
    public long usedBytes() {
        return usedBytes;
    }
}

package org.schulhof.files.internal.tree;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file or a folder. */
@Entity
@Table(name = "files_node")
public class Node {

    /** Deeper ones no path of a system of people's own could name. */
    static final int DEEPEST = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "space_id")
    private long spaceId;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private String path;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private @Nullable String type;

    private long size;

    @Column(name = "current_id")
    private @Nullable Long currentId;

    @Enumerated(EnumType.STRING)
    private @Nullable Members members;

    @Column(name = "created_by")
    private @Nullable Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_by")
    private @Nullable Long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "trash_id")
    private @Nullable Long trashId;

    @Column(name = "trashed_at")
    private @Nullable Instant trashedAt;

    @Version
    private int version;

    protected Node() {}

    Node(Space space, @Nullable Node parent, Kind kind, NodeName name, @Nullable Long creator, Instant now) {
        this.spaceId = space.id();
        this.parentId = parent == null ? null : parent.id;
        // known once it has an id
        this.path = "/";
        this.kind = kind;
        this.createdBy = creator;
        this.createdAt = now;
        call(name);
        touch(creator, now);
    }

    void liesBelow(@Nullable Node parent) {
        path = (parent == null ? "/" : parent.path) + id + "/";
    }

    final void call(NodeName newName) {
        name = newName.text();
        nameKey = newName.key();
    }

    final void touch(@Nullable Long person, Instant now) {
        changedBy = person;
        changedAt = now;
    }

    void has(FileVersion newest) {
        currentId = newest.id();
        type = newest.type();
        size = newest.size();
    }

    void moveTo(Node folder) {
        parentId = folder.id;
        spaceId = folder.spaceId;
    }

    void trash(Instant now) {
        trashId = id;
        trashedAt = now;
    }

    void restore() {
        trashId = null;
        trashedAt = null;
    }

    void opensTo(@Nullable Members whatMembersDo) {
        members = whatMembersDo;
    }

    public long id() {
        return id;
    }

    public long spaceId() {
        return spaceId;
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    public String path() {
        return path;
    }

    /** Ids of its ancestors, from the root on, and itself. */
    public List<Long> line() {
        return Arrays.stream(path.substring(1).split("/")).map(Long::valueOf).toList();
    }

    public boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    public String name() {
        return name;
    }

    /** As its content is, not as its name says; empty for a folder. */
    public String type() {
        return type == null ? "" : type;
    }

    public long size() {
        return size;
    }

    public Optional<Long> currentId() {
        return Optional.ofNullable(currentId);
    }

    public Optional<Members> members() {
        return Optional.ofNullable(members);
    }

    public Optional<Long> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    public Optional<Long> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean isTrashed() {
        return trashId != null;
    }

    public Optional<Instant> trashedAt() {
        return Optional.ofNullable(trashedAt);
    }

    /** Another one after every change, for those who ask whether it is still what they knew. */
    public String etag() {
        return id + "-" + version + (currentId == null ? "" : "-" + currentId);
    }
}

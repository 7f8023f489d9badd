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

/** That a node, with all below it, is open to a person or a group. */
@Entity
@Table(name = "files_share")
public class Share {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "node_id")
    private long nodeId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "group_id")
    private @Nullable Long groupId;

    private boolean writable;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "shared_by")
    private long sharedBy;

    @Column(name = "shared_at")
    private Instant sharedAt;

    protected Share() {}

    public static Share withPerson(Node node, long personId, long sharer, Instant now) {
        Share share = new Share(node, sharer, now);
        share.personId = personId;
        return share;
    }

    public static Share withGroup(Node node, long groupId, long sharer, Instant now) {
        Share share = new Share(node, sharer, now);
        share.groupId = groupId;
        return share;
    }

    private Share(Node node, long sharer, Instant now) {
        this.nodeId = node.id();
        this.sharedBy = sharer;
        this.sharedAt = now;
    }

    public void set(boolean mayWrite, @Nullable Instant end) {
        writable = mayWrite;
        endsAt = end;
    }

    boolean isFor(Reader reader, Instant now) {
        return (endsAt == null || now.isBefore(endsAt))
                && (personId != null && personId == reader.id()
                        || groupId != null && reader.groups().contains(groupId));
    }

    public long id() {
        return id;
    }

    public long nodeId() {
        return nodeId;
    }

    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    public boolean isWritable() {
        return writable;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public long sharedBy() {
        return sharedBy;
    }

    public Instant sharedAt() {
        return sharedAt;
    }
}

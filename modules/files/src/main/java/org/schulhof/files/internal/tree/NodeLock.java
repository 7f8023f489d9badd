package org.schulhof.files.internal.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody keeps others from changing a file, or a folder, perhaps with all in it, until a moment. */
@Entity
@Table(name = "files_lock")
public class NodeLock {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String token;

    @Column(name = "node_id")
    private long nodeId;

    @Column(name = "person_id")
    private long personId;

    private boolean shared;

    private boolean deep;

    private String owner;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected NodeLock() {}

    NodeLock(String token, Node node, long personId, boolean shared, boolean deep, String owner, Instant end) {
        this.token = token;
        this.nodeId = node.id();
        this.personId = personId;
        this.shared = shared;
        this.deep = deep;
        this.owner = owner;
        this.endsAt = end;
    }

    void lastsUntil(Instant end) {
        endsAt = end;
    }

    public String token() {
        return token;
    }

    public long nodeId() {
        return nodeId;
    }

    public long personId() {
        return personId;
    }

    public boolean isShared() {
        return shared;
    }

    public boolean isDeep() {
        return deep;
    }

    /** What the program says of its owner, as an element of XML; empty if nothing. */
    public String owner() {
        return owner;
    }

    public Instant endsAt() {
        return endsAt;
    }
}

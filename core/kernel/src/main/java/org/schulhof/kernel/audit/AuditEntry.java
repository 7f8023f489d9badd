package org.schulhof.kernel.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Who changed what, when, from what, to what. Never changed after it was written. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    @Column(name = "actor_id")
    private Long actorId;

    private String action;

    private String subject;

    @Column(name = "before_state")
    private String before;

    @Column(name = "after_state")
    private String after;

    private String through;

    protected AuditEntry() {}

    AuditEntry(Instant at, Long actorId, String through, String action, String subject, String before, String after) {
        this.at = at;
        this.actorId = actorId;
        this.through = through;
        this.action = action;
        this.subject = subject;
        this.before = before;
        this.after = after;
    }

    public Instant at() {
        return at;
    }

    /** Empty if the portal acted by itself. */
    public Optional<Long> actorId() {
        return Optional.ofNullable(actorId);
    }

    /** By what the actor did it; empty if they were at a browser. */
    public Optional<String> through() {
        return Optional.ofNullable(through);
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    public Optional<String> after() {
        return Optional.ofNullable(after);
    }
}

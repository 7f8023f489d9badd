package org.schulhof.kernel.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a module is taken from a person, for a time or for good (R11). */
@Entity
@Table(name = "module_denial")
public class ModuleDenial {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "module_id")
    private String moduleId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String reason;

    protected ModuleDenial() {}

    ModuleDenial(String moduleId, long personId, Instant startsAt, Instant endsAt, String reason) {
        this.moduleId = moduleId;
        this.personId = personId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.reason = reason;
    }

    public Long id() {
        return id;
    }

    public String moduleId() {
        return moduleId;
    }

    public long personId() {
        return personId;
    }

    public Optional<Instant> startsAt() {
        return Optional.ofNullable(startsAt);
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public String reason() {
        return reason;
    }

    boolean holds(Instant now) {
        return (startsAt == null || !now.isBefore(startsAt)) && (endsAt == null || now.isBefore(endsAt));
    }

    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    void change(Instant newStart, Instant newEnd, String newReason) {
        startsAt = newStart;
        endsAt = newEnd;
        reason = newReason;
    }

    String describe() {
        return "denied from " + (startsAt == null ? "now" : startsAt) + " until "
                + (endsAt == null ? "allowed" : endsAt) + ": " + reason;
    }
}

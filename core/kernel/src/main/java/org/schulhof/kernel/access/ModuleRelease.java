package org.schulhof.kernel.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a group, or everyone, may use a module, from a time on, until a time. */
@Entity
@Table(name = "module_release")
@IdClass(ModuleRelease.Key.class)
public class ModuleRelease {

    /** Stands for everyone in place of a group's id. */
    public static final long EVERYONE = 0;

    @Id
    @Column(name = "module_id")
    private String moduleId;

    @Id
    @Column(name = "group_id")
    private long groupId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected ModuleRelease() {}

    /**
     * @param groupId a group's id or {@link #EVERYONE}
     * @param startsAt null for at once
     * @param endsAt null for no end
     */
    public ModuleRelease(String moduleId, long groupId, Instant startsAt, Instant endsAt) {
        this.moduleId = moduleId;
        this.groupId = groupId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    public String moduleId() {
        return moduleId;
    }

    public long groupId() {
        return groupId;
    }

    public Optional<Instant> startsAt() {
        return Optional.ofNullable(startsAt);
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public boolean isOpen(Instant now) {
        return !isAhead(now) && !isOver(now);
    }

    boolean isAhead(Instant now) {
        return startsAt != null && now.isBefore(startsAt);
    }

    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    void reschedule(Instant newStart, Instant newEnd) {
        startsAt = newStart;
        endsAt = newEnd;
    }

    String describe() {
        return startsAt == null && endsAt == null
                ? "open"
                : "open from " + (startsAt == null ? "now" : startsAt) + " until "
                        + (endsAt == null ? "closed" : endsAt);
    }

    /** Identity of a release. */
    public static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        public String moduleId;
        public long groupId;

        public Key() {}

        public Key(String moduleId, long groupId) {
            this.moduleId = moduleId;
            this.groupId = groupId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.moduleId.equals(moduleId) && key.groupId == groupId;
        }

        @Override
        public int hashCode() {
            return moduleId.hashCode() * 31 + Long.hashCode(groupId);
        }
    }
}

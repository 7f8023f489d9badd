package org.schulhof.kernel.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A guardian and a child of theirs. */
@Entity
@Table(name = "guardianship")
@IdClass(Guardianship.Key.class)
public class Guardianship {

    @Id
    @Column(name = "guardian_id")
    private long guardianId;

    @Id
    @Column(name = "child_id")
    private long childId;

    protected Guardianship() {}

    public Guardianship(long guardianId, long childId) {
        this.guardianId = guardianId;
        this.childId = childId;
    }

    public long guardianId() {
        return guardianId;
    }

    public long childId() {
        return childId;
    }

    /** Identity of a guardianship. */
    public static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        public long guardianId;
        public long childId;

        public Key() {}

        public Key(long guardianId, long childId) {
            this.guardianId = guardianId;
            this.childId = childId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.guardianId == guardianId && key.childId == childId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(guardianId) * 31 + Long.hashCode(childId);
        }
    }
}

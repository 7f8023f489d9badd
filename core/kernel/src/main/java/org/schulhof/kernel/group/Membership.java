package org.schulhof.kernel.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a person is in a group, as member, owner or both. Groups of a role have none: see the view effective_membership. */
@Entity
@Table(name = "membership")
@IdClass(Membership.Key.class)
public class Membership {

    @Id
    @Column(name = "group_id")
    private long groupId;

    @Id
    @Column(name = "person_id")
    private long personId;

    private boolean member;

    private boolean owner;

    protected Membership() {}

    public Membership(long groupId, long personId, boolean member, boolean owner) {
        this.groupId = groupId;
        this.personId = personId;
        this.member = member;
        this.owner = owner;
    }

    public long groupId() {
        return groupId;
    }

    public long personId() {
        return personId;
    }

    public boolean isMember() {
        return member;
    }

    public boolean isOwner() {
        return owner;
    }

    String describe() {
        return member && owner ? "member and owner" : owner ? "owner" : "member";
    }

    public void change(boolean nowMember, boolean nowOwner) {
        member = nowMember;
        owner = nowOwner;
    }

    /** Identity of a membership. */
    public static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        public long groupId;
        public long personId;

        public Key() {}

        public Key(long groupId, long personId) {
            this.groupId = groupId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.groupId == groupId && key.personId == personId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(groupId) * 31 + Long.hashCode(personId);
        }
    }
}

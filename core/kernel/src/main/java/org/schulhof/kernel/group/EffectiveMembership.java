package org.schulhof.kernel.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.ReadOnly;
import org.schulhof.api.group.GroupType;

/** Who is in which group, those kept by role included. A view. */
@Entity
@ReadOnly
@Table(name = "effective_membership")
@IdClass(Membership.Key.class)
public class EffectiveMembership {

    @Id
    @Column(name = "group_id")
    private long groupId;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "group_type")
    private GroupType groupType;

    private boolean member;

    private boolean owner;

    protected EffectiveMembership() {}

    long groupId() {
        return groupId;
    }

    long personId() {
        return personId;
    }

    boolean isMember() {
        return member;
    }

    boolean isOwner() {
        return owner;
    }
}

package org.schulhof.kernel.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.schulhof.api.person.Role;

/** The school's word on who has a right: given to a role, a group or a person, or taken from a role that has it by default. */
@Entity
@Table(name = "right_grant")
public class RightGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "right_name")
    private String right;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "person_id")
    private Long personId;

    private boolean granted;

    protected RightGrant() {}

    RightGrant(String right, Role role, Long groupId, Long personId, boolean granted) {
        this.right = right;
        this.role = role;
        this.groupId = groupId;
        this.personId = personId;
        this.granted = granted;
    }

    public Long id() {
        return id;
    }

    public String right() {
        return right;
    }

    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    public boolean isGranted() {
        return granted;
    }

    String describe() {
        return groupId == null ? "person " + personId : "group " + groupId;
    }

    void grant(boolean nowGranted) {
        granted = nowGranted;
    }
}

package org.schulhof.kernel.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;

/** A group of people. */
@Entity
@Table(name = "school_group")
public class GroupEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private GroupType type;

    private String name;

    @Column(name = "external_key")
    private String externalKey;

    private String subject;

    @Column(name = "class_id")
    private Long classId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Version
    private int version;

    protected GroupEntity() {}

    public GroupEntity(GroupType type, String name) {
        this.type = type;
        this.name = name;
    }

    public Group toGroup() {
        return new Group(id, name, type);
    }

    public Long id() {
        return id;
    }

    public GroupType type() {
        return type;
    }

    public String name() {
        return name;
    }

    public Optional<String> externalKey() {
        return Optional.ofNullable(externalKey);
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** Of a course: the class that its members come from. */
    public Optional<Long> classId() {
        return Optional.ofNullable(classId);
    }

    /** Whether the portal keeps the members itself, by their role. */
    public boolean isKeptByRole() {
        return role != null;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Links the group to the school administration's record. */
    public void identify(String key) {
        externalKey = key;
    }

    /** Makes it a course in this subject whose members follow the class. */
    public void teach(String newSubject, Long newClassId) {
        subject = newSubject;
        classId = newClassId;
    }
}

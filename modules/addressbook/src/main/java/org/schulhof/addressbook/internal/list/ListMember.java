package org.schulhof.addressbook.internal.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person, a group or a contact on a list. */
@Entity
@Table(name = "addressbook_list_member")
public class ListMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_id")
    private long listId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "group_id")
    private @Nullable Long groupId;

    @Column(name = "contact_id")
    private @Nullable Long contactId;

    protected ListMember() {}

    ListMember(long listId, MemberKind kind, long memberId) {
        this.listId = listId;
        switch (kind) {
            case PERSON -> personId = memberId;
            case GROUP -> groupId = memberId;
            case CONTACT -> contactId = memberId;
        }
    }

    public MemberKind kind() {
        return personId != null ? MemberKind.PERSON : groupId != null ? MemberKind.GROUP : MemberKind.CONTACT;
    }

    /** Id of the person, group or contact. */
    public long memberId() {
        return switch (kind()) {
            case PERSON -> personId;
            case GROUP -> groupId;
            case CONTACT -> contactId;
        };
    }
}

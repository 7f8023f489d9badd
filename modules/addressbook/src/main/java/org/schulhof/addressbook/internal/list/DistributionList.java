package org.schulhof.addressbook.internal.list;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.schulhof.addressbook.internal.list.InvalidListException.Reason;

/** A list of people, groups and contacts, kept by a person and perhaps shared with groups. */
@Entity
@Table(name = "addressbook_list")
public class DistributionList {

    public static final int MAX_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "owner_id")
    private long ownerId;

    private String name;

    @ElementCollection
    @CollectionTable(name = "addressbook_list_share", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "group_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<Long> sharedWith = new HashSet<>();

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private int version;

    protected DistributionList() {}

    DistributionList(long ownerId, String name) {
        this.ownerId = ownerId;
        rename(name);
    }

    void rename(String newName) {
        String stripped = newName.strip();
        if (stripped.isEmpty()) {
            throw new InvalidListException(Reason.NAMELESS);
        }
        if (stripped.length() > MAX_NAME) {
            throw new InvalidListException(Reason.NAME_TOO_LONG);
        }
        name = stripped;
    }

    void shareWith(long groupId) {
        sharedWith.add(groupId);
    }

    void stopSharingWith(long groupId) {
        sharedWith.remove(groupId);
    }

    /** From then on nobody finds it, until it is taken back or forgotten. */
    void delete(Instant at) {
        deletedAt = at;
    }

    void takeBack() {
        deletedAt = null;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    public long id() {
        return id;
    }

    public long ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    public Set<Long> sharedWith() {
        return Set.copyOf(sharedWith);
    }
}

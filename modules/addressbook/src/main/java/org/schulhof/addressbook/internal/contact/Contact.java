package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.schulhof.addressbook.internal.photo.Photo;

/** Somebody whom a person has noted down for themselves. */
@Entity
@Table(name = "addressbook_contact")
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "owner_id")
    private long ownerId;

    private String uid;

    /** By which programs that sync find it. */
    private String resource;

    @Column(name = "change_number")
    private long changeNumber;

    private String etag;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int octets;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String organisation;

    private LocalDate birthday;

    private String note;

    @Column(name = "is_group")
    private boolean gathering;

    @Column(name = "sort_name")
    private String sortName;

    @Column(name = "search_text")
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "addressbook_contact_detail", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "position")
    @BatchFetch(BatchFetchType.IN)
    private List<ContactDetail> details = new ArrayList<>();

    @Embedded
    private Photo photo;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private int version;

    protected Contact() {}

    /** @param uid by which other programs know the contact */
    Contact(long ownerId, String uid, String resource) {
        this.ownerId = ownerId;
        this.uid = uid;
        this.resource = resource;
    }

    /**
     * The text that stands for it has changed, and with it what pages show.
     *
     * @param isGroup whether it is a group of contacts, as phones keep them, and no contact to look up
     */
    void become(ContactData data, boolean isGroup, String newEtag, int newOctets, long change, Instant at) {
        change(data);
        gathering = isGroup;
        etag = newEtag;
        octets = newOctets;
        changeNumber = change;
        changedAt = at;
    }

    private void change(ContactData data) {
        firstName = data.firstName();
        lastName = data.lastName();
        organisation = data.organisation();
        birthday = data.birthday();
        note = data.note();
        sortName = data.sortName();
        searchText = data.searchText();
        details.clear();
        details.addAll(data.details());
    }

    /** Takes the photo, or none; the one before is the caller's to delete. */
    void show(Photo newPhoto) {
        photo = newPhoto;
    }

    /** From then on nobody finds it, until it is taken back or forgotten. */
    void delete(Instant at) {
        deletedAt = at;
    }

    void takeBack(long change) {
        deletedAt = null;
        changeNumber = change;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    public long id() {
        return id;
    }

    public String uid() {
        return uid;
    }

    public String resource() {
        return resource;
    }

    /** Another one after each change of the contact. */
    public String etag() {
        return etag;
    }

    /** Number of the change that made it what it is. */
    public long changeNumber() {
        return changeNumber;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Of its vCard; 0 if none is kept yet. */
    public int octets() {
        return octets;
    }

    long ownerId() {
        return ownerId;
    }

    public ContactData data() {
        return new ContactData(firstName, lastName, organisation, birthday, note, List.copyOf(details));
    }

    public Optional<Photo> photo() {
        return Optional.ofNullable(photo);
    }

    boolean belongsTo(long personId) {
        return ownerId == personId;
    }
}

package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.photo.NotAPictureException;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.photo.PictureTooLargeException;
import org.schulhof.addressbook.internal.text.BrokenCardException;
import org.schulhof.addressbook.internal.text.BrokenCardException.Reason;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.filter.TextFilter;

/**
 * Writes contacts, whichever way they came: the text as it is, what pages show of it, and the number of the change, in one
 * transaction that the caller has begun and in which nobody else writes in the person's contacts. Asks no one whether they may.
 */
@Component(service = CardStore.class)
public final class CardStore {

    /** One finger could fill the database otherwise. */
    static final int MAX_CONTACTS = 5000;

    /** Of all texts of a person, in octets. */
    static final long MAX_OCTETS = 64L * 1024 * 1024;

    private final ContactStore contacts;
    private final Changes changes;
    private final Photos photos;
    private final Grace grace;
    private final TextFilter filter;
    private final Clock clock;

    @Activate
    public CardStore(
            @Reference ContactStore contacts,
            @Reference Changes changes,
            @Reference Photos photos,
            @Reference Grace grace,
            @Reference TextFilter filter,
            @Reference Clock clock) {
        this.contacts = contacts;
        this.changes = changes;
        this.photos = photos;
        this.grace = grace;
        this.filter = filter;
        this.clock = clock;
    }

    /** To be called before anything is read that decides about a change; the number is that of the change. */
    long begin(EntityManager entityManager, long ownerId) {
        return changes.next(entityManager, ownerId);
    }

    Optional<Contact> find(EntityManager entityManager, long ownerId, String resource) {
        return one(entityManager, ownerId, "c.resource", resource);
    }

    Optional<Contact> withUid(EntityManager entityManager, long ownerId, String uid) {
        return one(entityManager, ownerId, "c.uid", uid);
    }

    /** Found by its id: EclipseLink can't change the details of what a query found, if it fetches them for many at once. */
    private static Optional<Contact> one(EntityManager entityManager, long ownerId, String field, String value) {
        return entityManager
                .createQuery(
                        "select c.id from Contact c where c.ownerId = :owner and c.deletedAt is null and " + field
                                + " = :value",
                        Long.class)
                .setParameter("owner", ownerId)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(id -> entityManager.find(Contact.class, id));
    }

    /**
     * @param uid by which other programs know it
     * @throws TooManyContactsException if there are as many as one may have
     * @throws BrokenCardException if it is no vCard that can be kept
     * @throws InvalidContactException if there is nothing by which to list it
     * @throws org.schulhof.api.filter.RefusedTextException if the school refuses any of it
     */
    Contact add(EntityManager entityManager, long change, long ownerId, String uid, String resource, String text) {
        if (contacts.count(entityManager, ownerId) >= MAX_CONTACTS) {
            throw new TooManyContactsException();
        }
        contacts.forget(ownerId, uid, resource);
        changes.unbury(entityManager, ownerId, resource);
        Contact contact = new Contact(ownerId, uid, resource);
        save(entityManager, change, contact, null, CardText.read(text), text);
        return contact;
    }

    /** As {@link #add}, for a contact that exists. */
    void change(EntityManager entityManager, long change, Contact contact, String text) {
        save(entityManager, change, contact, CardText.read(contacts.text(contact)), CardText.read(text), text);
    }

    private void save(
            EntityManager entityManager,
            long change,
            Contact contact,
            @Nullable CardText before,
            CardText card,
            String text) {
        CardReading reading = new CardReading(card);
        ContactData data = reading.shortened();
        filter.require(CardWords.of(card, before));
        boolean samePhoto = before != null && before.lines("PHOTO").equals(card.lines("PHOTO"));
        if (!samePhoto) {
            contact.photo().ifPresent(photos::delete);
            contact.show(reading.photo().flatMap(this::readable).orElse(null));
        }
        keep(entityManager, change, contact, data, reading.isGroup(), text);
    }

    private Optional<Photo> readable(byte[] picture) {
        try {
            return Optional.of(photos.store(new ByteArrayInputStream(picture)));
        } catch (NotAPictureException | PictureTooLargeException e) {
            return Optional.empty();
        }
    }

    /** @param photo null for none */
    void show(EntityManager entityManager, long change, Contact contact, @Nullable Photo photo) {
        CardText card = CardText.read(contacts.text(contact));
        if (photo == null) {
            card.remove("PHOTO");
        } else {
            card.set(CardWriting.photo(photos.read(photo), card.version()));
        }
        contact.photo().ifPresent(photos::delete);
        contact.show(photo);
        keep(entityManager, change, contact, contact.data(), new CardReading(card).isGroup(), card.write());
    }

    private void keep(
            EntityManager entityManager, long change, Contact contact, ContactData data, boolean group, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        if (octets.length > CardText.LARGEST) {
            throw new BrokenCardException(Reason.TOO_LARGE, octets.length + " octets");
        }
        contact.become(data, group, etag(octets, change), octets.length, change, clock.instant());
        entityManager.persist(contact);
        entityManager.flush();
        if (contacts.octets(entityManager, contact.ownerId()) > MAX_OCTETS) {
            throw new TooManyContactsException();
        }
        ContactText stored = entityManager.find(ContactText.class, contact.id());
        if (stored == null) {
            entityManager.persist(new ContactText(contact.id(), text));
        } else {
            stored.become(text);
        }
        entityManager.flush();
    }

    /** Another one with each change, also where a database from a backup counts again. */
    private static String etag(byte[] octets, long change) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets), 0, 6) + "n" + change;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It can be taken back for a while. */
    void delete(EntityManager entityManager, long change, Contact contact) {
        contact.delete(grace.begin());
        changes.bury(entityManager, contact.ownerId(), contact.resource(), change);
        entityManager.flush();
    }

    void takeBack(EntityManager entityManager, long change, Contact contact) {
        contact.takeBack(change);
        changes.unbury(entityManager, contact.ownerId(), contact.resource());
        entityManager.flush();
    }
}

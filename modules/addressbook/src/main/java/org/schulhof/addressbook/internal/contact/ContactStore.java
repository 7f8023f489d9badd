package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.api.persistence.Persistence;

/** The rows of contacts. Asks no one whether they may. */
@Component(service = ContactStore.class)
public final class ContactStore {

    private final Persistence persistence;
    private final Photos photos;
    private final Changes changes;

    @Activate
    public ContactStore(@Reference Persistence persistence, @Reference Photos photos, @Reference Changes changes) {
        this.persistence = persistence;
        this.photos = photos;
        this.changes = changes;
    }

    /** All of a person's, sorted by name. */
    public List<Contact> of(long ownerId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select c from Contact c where c.ownerId = :owner and c.deletedAt is null order by c.sortName, c.id",
                        Contact.class)
                .setParameter("owner", ownerId)
                .getResultList());
    }

    /** Erases a person's contacts with their photos, also those that were deleted just now; how many there were. */
    public int erase(long ownerId) {
        return persistence.inTransaction(entityManager -> {
            int erased = remove("c.ownerId = :owner", Map.of("owner", ownerId));
            changes.erase(entityManager, ownerId);
            return erased;
        });
    }

    /** Erases what was deleted until then. */
    public void forget(Instant until) {
        remove("c.deletedAt <= :until", Map.of("until", until));
    }

    /** Makes room for a contact by whose id or resource a deleted one is known. */
    void forget(long ownerId, String uid, String resource) {
        remove(
                "c.ownerId = :owner and (c.uid = :uid or c.resource = :resource) and c.deletedAt is not null",
                Map.of("owner", ownerId, "uid", uid, "resource", resource));
    }

    /** How many the person has, without deleted ones. */
    long count(EntityManager entityManager, long ownerId) {
        return entityManager
                .createQuery(
                        "select count(c) from Contact c where c.ownerId = :owner and c.deletedAt is null", Long.class)
                .setParameter("owner", ownerId)
                .getSingleResult();
    }

    /** Size of all that is stored of them. */
    long octets(EntityManager entityManager, long ownerId) {
        Long sum = entityManager
                .createQuery("select sum(c.octets) from Contact c where c.ownerId = :owner", Long.class)
                .setParameter("owner", ownerId)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    public String text(Contact contact) {
        return texts(List.of(contact)).get(0);
    }

    /** The vCards of these contacts, in their order; in one query. */
    public List<String> texts(List<Contact> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<Long, String> stored = persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery("select t from ContactText t where t.contactId in :ids", ContactText.class)
                        .setParameter("ids", listed.stream().map(Contact::id).toList())
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(ContactText::contactId, ContactText::text));
        return listed.stream()
                .map(contact -> stored.containsKey(contact.id()) ? stored.get(contact.id()) : made(contact))
                .toList();
    }

    /** For a contact of a time when no text was kept. */
    private String made(Contact contact) {
        return CardWriting.card(contact.uid(), contact.data(), contact.photo().map(photos::read));
    }

    private int remove(String condition, Map<String, Object> parameters) {
        return persistence.inTransaction(entityManager -> {
            TypedQuery<Contact> query =
                    entityManager.createQuery("select c from Contact c where " + condition, Contact.class);
            parameters.forEach(query::setParameter);
            List<Contact> found = query.getResultList();
            found.forEach(contact -> {
                contact.photo().ifPresent(photos::delete);
                entityManager.remove(contact);
            });
            entityManager.flush();
            return found.size();
        });
    }
}

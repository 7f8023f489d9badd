package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    @Activate
    public ContactStore(@Reference Persistence persistence, @Reference Photos photos) {
        this.persistence = persistence;
        this.photos = photos;
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
        return remove("c.ownerId = :owner", Map.of("owner", ownerId));
    }

    /** Erases what was deleted until then. */
    public void forget(Instant until) {
        remove("c.deletedAt <= :until", Map.of("until", until));
    }

    /** Makes room for a contact by whose id a deleted one is known. */
    void forget(long ownerId, String uid) {
        remove("c.ownerId = :owner and c.uid = :uid and c.deletedAt is not null", Map.of("owner", ownerId, "uid", uid));
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

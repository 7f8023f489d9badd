package org.schulhof.addressbook.internal.contact;

import java.util.List;
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
                        "select c from Contact c where c.ownerId = :owner order by c.sortName, c.id", Contact.class)
                .setParameter("owner", ownerId)
                .getResultList());
    }

    /** Erases a person's contacts with their photos. */
    public void erase(long ownerId) {
        persistence.runInTransaction(entityManager -> of(ownerId).forEach(contact -> {
            contact.photo().ifPresent(photos::delete);
            entityManager.remove(contact);
        }));
    }
}

package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.Page;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.persistence.Persistence;

/** The current person's own contacts. */
@Component(service = ContactBook.class)
public final class ContactBook {

    /** One finger could fill the database otherwise. */
    public static final int MAX_CONTACTS = 5000;

    private static final int MAX_WORDS = 5;

    private final Access access;
    private final Persistence persistence;
    private final ContactStore store;
    private final Photos photos;
    private final Grace grace;
    private final TextFilter filter;

    @Activate
    public ContactBook(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference ContactStore store,
            @Reference Photos photos,
            @Reference Grace grace,
            @Reference TextFilter filter) {
        this.access = access;
        this.persistence = persistence;
        this.store = store;
        this.photos = photos;
        this.grace = grace;
        this.filter = filter;
    }

    /** Contacts in whose names or details words begin with the given ones; sorted by name. */
    public Page<Contact> search(String text, int offset) {
        long me = me();
        List<String> words = words(text);
        return persistence.inTransaction(entityManager -> new Page<>(
                query(entityManager, Contact.class, "select c", me, words, " order by c.sortName, c.id")
                        .setFirstResult(offset)
                        .setMaxResults(Page.SIZE)
                        .getResultList(),
                offset,
                query(entityManager, Long.class, "select count(c)", me, words, "")
                        .getSingleResult()));
    }

    private static <T> TypedQuery<T> query(
            EntityManager entityManager, Class<T> type, String select, long owner, List<String> words, String order) {
        StringBuilder condition = new StringBuilder(" from Contact c where c.ownerId = :owner and c.deletedAt is null");
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and c.searchText like :word").append(i).append(" escape '!'");
        }
        TypedQuery<T> query =
                entityManager.createQuery(select + condition + order, type).setParameter("owner", owner);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "% " + words.get(i) + "%");
        }
        return query;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s,;/-]+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> word.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
                .toList();
    }

    /** All of them, for other programs. */
    public List<Contact> all() {
        return store.of(me());
    }

    /** @throws UnknownContactException if it is not the current person's */
    public Contact find(long id) {
        long me = me();
        return persistence.inTransaction(entityManager -> own(entityManager, me, id));
    }

    /**
     * @throws TooManyContactsException if there are as many as one may have
     * @throws org.schulhof.api.filter.RefusedTextException if the school refuses any of it; nothing was changed
     */
    public Contact add(ContactData data) {
        return add(data, Optional.empty());
    }

    /** @param uid by which another program knows the contact */
    public Contact add(ContactData data, Optional<String> uid) {
        long me = me();
        filter.require(data.written());
        return persistence.inTransaction(entityManager -> {
            long count = query(entityManager, Long.class, "select count(c)", me, List.of(), "")
                    .getSingleResult();
            if (count >= MAX_CONTACTS) {
                throw new TooManyContactsException();
            }
            uid.ifPresent(known -> store.forget(me, known));
            Contact contact = new Contact(me, uid.orElseGet(() -> "urn:uuid:" + UUID.randomUUID()), data);
            entityManager.persist(contact);
            entityManager.flush();
            return contact;
        });
    }

    /** @throws org.schulhof.api.filter.RefusedTextException if the school refuses any of it; nothing was changed */
    public void change(long id, ContactData data) {
        filter.require(data.written());
        onOwn(id, contact -> contact.change(data));
    }

    /**
     * @throws org.schulhof.addressbook.internal.photo.NotAPictureException if it is none; nothing was changed
     * @throws org.schulhof.addressbook.internal.photo.PictureTooLargeException likewise
     */
    public void changePhoto(long id, InputStream picture) {
        onOwn(id, contact -> {
            contact.photo().ifPresent(photos::delete);
            contact.show(photos.store(picture));
        });
    }

    public void removePhoto(long id) {
        onOwn(id, contact -> {
            contact.photo().ifPresent(photos::delete);
            contact.show(null);
        });
    }

    /** It can be taken back for a while. */
    public void delete(long id) {
        onOwn(id, contact -> contact.delete(grace.begin()));
    }

    /**
     * Brings back a contact that was deleted just now, with its photo and on its lists.
     *
     * @return the contact
     * @throws UnknownContactException if it is forgotten already, or not the current person's
     */
    public Contact takeBack(long id) {
        long me = me();
        return persistence.inTransaction(entityManager -> {
            Contact contact = entityManager.find(Contact.class, id);
            if (contact == null || !contact.belongsTo(me)) {
                throw new UnknownContactException(id);
            }
            contact.takeBack();
            return contact;
        });
    }

    private void onOwn(long id, Consumer<Contact> change) {
        long me = me();
        persistence.runInTransaction(entityManager -> change.accept(own(entityManager, me, id)));
    }

    private static Contact own(EntityManager entityManager, long me, long id) {
        Contact contact = entityManager.find(Contact.class, id);
        if (contact == null || !contact.belongsTo(me) || contact.isDeleted()) {
            throw new UnknownContactException(id);
        }
        return contact;
    }

    private long me() {
        return access.require(AddressBook.ID).id();
    }
}

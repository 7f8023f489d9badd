package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.Page;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.persistence.Persistence;

/** The current person's own contacts. */
@Component(service = ContactBook.class)
public final class ContactBook {

    public static final int MAX_CONTACTS = CardStore.MAX_CONTACTS;

    private static final int MAX_WORDS = 5;

    private final Access access;
    private final Persistence persistence;
    private final ContactStore store;
    private final Photos photos;
    private final CardStore cards;
    private final TextFilter filter;

    @Activate
    public ContactBook(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference ContactStore store,
            @Reference Photos photos,
            @Reference CardStore cards,
            @Reference TextFilter filter) {
        this.access = access;
        this.persistence = persistence;
        this.store = store;
        this.photos = photos;
        this.cards = cards;
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
        StringBuilder condition = new StringBuilder(
                " from Contact c where c.ownerId = :owner and c.deletedAt is null and c.gathering = false");
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
     * @throws RefusedTextException if the school refuses any of it, by the names of the components; nothing was changed
     */
    public Contact add(ContactData data) {
        String uid = newUid();
        filter.require(data.written());
        return add(uid, CardWriting.card(uid, data, Optional.empty()));
    }

    /**
     * Keeps a vCard as it is.
     *
     * @throws InvalidContactException if it is longer than what pages take
     * @throws TooManyContactsException if there are as many as one may have
     * @throws RefusedTextException if the school refuses any of it; nothing was changed
     */
    public Contact add(CardText card) {
        CardReading reading = new CardReading(card);
        filter.require(reading.contact().written());
        String uid = reading.uid().orElseGet(ContactBook::newUid);
        if (reading.uid().isEmpty()) {
            card.set(CardLine.text("UID", uid));
        }
        return add(uid, card.write());
    }

    private Contact add(String uid, String text) {
        long me = me();
        return persistence.inTransaction(entityManager ->
                cards.add(entityManager, cards.begin(entityManager, me), me, uid, UUID.randomUUID() + ".vcf", text));
    }

    private static String newUid() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** @throws RefusedTextException if the school refuses any of it, by the names of the components; nothing was changed */
    public void change(long id, ContactData data) {
        filter.require(data.written());
        onOwn(id, (entityManager, change, contact) -> change(entityManager, change, contact, data));
    }

    /**
     * As {@link #change(long, ContactData)}, if nobody has changed it meanwhile.
     *
     * @param etag that of the contact when it was read
     * @throws ContactChangedException if it is another one now; nothing was changed
     */
    public void change(long id, String etag, ContactData data) {
        filter.require(data.written());
        onOwn(id, (entityManager, change, contact) -> {
            if (!contact.etag().equals(etag)) {
                throw new ContactChangedException(id);
            }
            change(entityManager, change, contact, data);
        });
    }

    private void change(EntityManager entityManager, long change, Contact contact, ContactData data) {
        CardText card = CardText.read(store.text(contact));
        new CardChange(card).apply(data);
        cards.change(entityManager, change, contact, card.write());
    }

    /** Takes another state of the contact, as {@link #add(CardText)}. */
    public void change(long id, CardText card) {
        filter.require(new CardReading(card).contact().written());
        onOwn(id, (entityManager, change, contact) -> cards.change(entityManager, change, contact, card.write()));
    }

    /**
     * @throws org.schulhof.addressbook.internal.photo.NotAPictureException if it is none; nothing was changed
     * @throws org.schulhof.addressbook.internal.photo.PictureTooLargeException likewise
     */
    public void changePhoto(long id, InputStream picture) {
        onOwn(
                id,
                (entityManager, change, contact) -> cards.show(entityManager, change, contact, photos.store(picture)));
    }

    public void removePhoto(long id) {
        onOwn(id, (entityManager, change, contact) -> cards.show(entityManager, change, contact, null));
    }

    /** It can be taken back for a while. */
    public void delete(long id) {
        onOwn(id, cards::delete);
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
            long change = cards.begin(entityManager, me);
            Contact contact = entityManager.find(Contact.class, id);
            if (contact == null || !contact.belongsTo(me)) {
                throw new UnknownContactException(id);
            }
            cards.takeBack(entityManager, change, contact);
            return contact;
        });
    }

    private void onOwn(long id, Deed deed) {
        long me = me();
        persistence.runInTransaction(entityManager -> {
            long change = cards.begin(entityManager, me);
            deed.doTo(entityManager, change, own(entityManager, me, id));
        });
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

    /** What is done to a contact. */
    private interface Deed {
        void doTo(EntityManager entityManager, long change, Contact contact);
    }
}

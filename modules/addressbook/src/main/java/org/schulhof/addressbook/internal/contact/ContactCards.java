package org.schulhof.addressbook.internal.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.text.BrokenCardException;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.access.Access;
import org.schulhof.api.persistence.Persistence;

/** The current person's own contacts for programs that sync: by the names that they give them, as vCards, with what changed since. */
@Component(service = ContactCards.class)
public final class ContactCards {

    private static final int MOST_AT_ONCE = 20_000;

    private final Access access;
    private final Persistence persistence;
    private final ContactStore store;
    private final CardStore cards;
    private final Changes changes;

    @Activate
    public ContactCards(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference ContactStore store,
            @Reference CardStore cards,
            @Reference Changes changes) {
        this.access = access;
        this.persistence = persistence;
        this.store = store;
        this.cards = cards;
        this.changes = changes;
    }

    /** All of them, without their texts. */
    public List<Contact> all() {
        return store.of(me());
    }

    /** Those of these that are there. */
    public List<Contact> findAll(Collection<String> resources) {
        long me = me();
        return resources.isEmpty()
                ? List.of()
                : persistence.inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select c from Contact c where c.ownerId = :owner and c.deletedAt is null"
                                        + " and c.resource in :resources",
                                Contact.class)
                        .setParameter("owner", me)
                        .setParameter("resources", resources)
                        .getResultList());
    }

    /** The vCards of contacts that this service has handed out, in their order. */
    public List<String> texts(List<Contact> listed) {
        long me = me();
        return store.texts(
                listed.stream().filter(contact -> contact.belongsTo(me)).toList());
    }

    /** The number of the last change. */
    public long lastChange() {
        long me = me();
        return persistence.inTransaction(entityManager -> changes.last(entityManager, me));
    }

    /**
     * What changed after that change, in its order.
     *
     * @param limit how many at most
     * @return empty if it is not known any more what changed since then
     */
    public Optional<Changed> since(long change, int limit) {
        long me = me();
        return persistence.inTransaction(entityManager -> {
            long last = changes.last(entityManager, me);
            if (change > last || change > 0 && change < changes.forgotten(entityManager, me)) {
                return Optional.empty();
            }
            int most = Math.min(limit, MOST_AT_ONCE);
            List<Change> all = new ArrayList<>();
            entityManager
                    .createQuery(
                            "select c from Contact c where c.ownerId = :owner and c.deletedAt is null and c.changeNumber > :change"
                                    + " order by c.changeNumber",
                            Contact.class)
                    .setParameter("owner", me)
                    .setParameter("change", change)
                    .setMaxResults(most + 1)
                    .getResultList()
                    .forEach(contact -> all.add(new Change(contact.changeNumber(), contact.resource(), contact)));
            if (change > 0) {
                all.addAll(changes.goneSince(entityManager, me, change, most + 1));
            }
            all.sort(Comparator.comparingLong(Change::number));
            List<Change> told = all.subList(0, Math.min(most, all.size()));
            boolean more = all.size() > most;
            return Optional.of(new Changed(
                    List.copyOf(told), more ? told.get(told.size() - 1).number() : last, more));
        });
    }

    /**
     * Puts a card in the place of this name, or makes one there.
     *
     * @param condition is asked for what is there now, null for nothing; throws if it is not to be
     * @throws BrokenCardException if it is no vCard that can be kept
     * @throws InvalidContactException if there is nothing by which to list it
     * @throws UidConflictException if another contact has its UID, or it has another one than the contact had
     * @throws TooManyContactsException if there is no room
     * @throws org.schulhof.api.filter.RefusedTextException if the school refuses any of it
     */
    public Contact write(String resource, String text, Consumer<@Nullable Contact> condition) {
        long me = me();
        Optional<String> uid = new CardReading(CardText.read(text)).uid();
        return persistence.inTransaction(entityManager -> {
            long change = cards.begin(entityManager, me);
            Optional<Contact> there = cards.find(entityManager, me, resource);
            condition.accept(there.orElse(null));
            uid.flatMap(wanted -> cards.withUid(entityManager, me, wanted))
                    .filter(other -> !other.resource().equals(resource))
                    .ifPresent(other -> {
                        throw new UidConflictException(other.resource());
                    });
            if (there.isEmpty()) {
                return cards.add(
                        entityManager,
                        change,
                        me,
                        uid.orElseGet(() -> "urn:uuid:" + UUID.randomUUID()),
                        resource,
                        text);
            }
            if (uid.isPresent() && !uid.get().equals(there.get().uid())) {
                throw new UidConflictException(resource);
            }
            cards.change(entityManager, change, there.get(), text);
            return there.get();
        });
    }

    /**
     * It can be taken back for a while.
     *
     * @param condition as for {@link #write}
     * @return false if there is none
     */
    public boolean delete(String resource, Consumer<@Nullable Contact> condition) {
        long me = me();
        return persistence.inTransaction(entityManager -> {
            long change = cards.begin(entityManager, me);
            Optional<Contact> there = cards.find(entityManager, me, resource);
            condition.accept(there.orElse(null));
            there.ifPresent(contact -> cards.delete(entityManager, change, contact));
            return there.isPresent();
        });
    }

    private long me() {
        return access.require(AddressBook.ID).id();
    }

    /**
     * What changed.
     *
     * @param last the number of the last change that is among them, or before which none is missing
     * @param more whether there are more after it
     */
    public record Changed(List<Change> changes, long last, boolean more) {}

    /** @param contact as it is now; null if it is gone */
    public record Change(
            long number, String resource, @Nullable Contact contact) {}
}

package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Numbers what changes in a person's contacts, and remembers what is gone, for programs that ask what changed since they last
 * did. Asks no one whether they may. Needs a transaction.
 */
@Component(service = Changes.class)
public final class Changes {

    /** As many as are remembered of what is gone; then the older half is forgotten. */
    static final int MOST_TOMBSTONES = 10_000;

    /** The next number; whoever has it holds the person's contacts until the end of the transaction. */
    long next(EntityManager entityManager, long ownerId) {
        entityManager
                .createNativeQuery(
                        "insert into addressbook_book (owner_id, last_change, forgotten_change) values (?1, 1, 0)"
                                + " on duplicate key update last_change = last_change + 1")
                .setParameter(1, ownerId)
                .executeUpdate();
        return number(entityManager, "select last_change from addressbook_book where owner_id = ?1", ownerId);
    }

    /** The number of what changed last; 0 if nothing ever did. */
    long last(EntityManager entityManager, long ownerId) {
        return number(entityManager, "select max(last_change) from addressbook_book where owner_id = ?1", ownerId);
    }

    /** Whoever knows no more than this has to begin anew. */
    long forgotten(EntityManager entityManager, long ownerId) {
        return number(entityManager, "select max(forgotten_change) from addressbook_book where owner_id = ?1", ownerId);
    }

    void bury(EntityManager entityManager, long ownerId, String resource, long change) {
        entityManager
                .createNativeQuery(
                        "insert into addressbook_tombstone (owner_id, resource, change_number) values (?1, ?2, ?3)"
                                + " on duplicate key update change_number = ?3")
                .setParameter(1, ownerId)
                .setParameter(2, resource)
                .setParameter(3, change)
                .executeUpdate();
        long tombstones =
                number(entityManager, "select count(*) from addressbook_tombstone where owner_id = ?1", ownerId);
        if (tombstones > MOST_TOMBSTONES) {
            forgetOlderHalf(entityManager, ownerId);
        }
    }

    /** What went after that change, in its order. */
    List<ContactCards.Change> goneSince(EntityManager entityManager, long ownerId, long change, int limit) {
        List<ContactCards.Change> gone = new ArrayList<>();
        for (Object row : entityManager
                .createNativeQuery("select change_number, resource from addressbook_tombstone"
                        + " where owner_id = ?1 and change_number > ?2 order by change_number")
                .setParameter(1, ownerId)
                .setParameter(2, change)
                .setMaxResults(limit)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            gone.add(new ContactCards.Change(((Number) columns[0]).longValue(), (String) columns[1], null));
        }
        return gone;
    }

    void unbury(EntityManager entityManager, long ownerId, String resource) {
        entityManager
                .createNativeQuery("delete from addressbook_tombstone where owner_id = ?1 and resource = ?2")
                .setParameter(1, ownerId)
                .setParameter(2, resource)
                .executeUpdate();
    }

    private static void forgetOlderHalf(EntityManager entityManager, long ownerId) {
        long middle = number(
                entityManager,
                "select change_number from addressbook_tombstone where owner_id = ?1 order by change_number limit 1 offset "
                        + MOST_TOMBSTONES / 2,
                ownerId);
        entityManager
                .createNativeQuery("delete from addressbook_tombstone where owner_id = ?1 and change_number <= ?2")
                .setParameter(1, ownerId)
                .setParameter(2, middle)
                .executeUpdate();
        entityManager
                .createNativeQuery("update addressbook_book set forgotten_change = ?2 where owner_id = ?1")
                .setParameter(1, ownerId)
                .setParameter(2, middle)
                .executeUpdate();
    }

    void erase(EntityManager entityManager, long ownerId) {
        for (String table : new String[] {"addressbook_tombstone", "addressbook_book"}) {
            entityManager
                    .createNativeQuery("delete from " + table + " where owner_id = ?1")
                    .setParameter(1, ownerId)
                    .executeUpdate();
        }
    }

    private static long number(EntityManager entityManager, String query, long ownerId) {
        return entityManager
                .createNativeQuery(query)
                .setParameter(1, ownerId)
                .getResultStream()
                .filter(Number.class::isInstance)
                .mapToLong(number -> ((Number) number).longValue())
                .findFirst()
                .orElse(0L);
    }
}

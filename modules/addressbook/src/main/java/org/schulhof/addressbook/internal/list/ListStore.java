package org.schulhof.addressbook.internal.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.api.persistence.Persistence;

/** The rows of lists. Asks no one whether they may. */
@Component(service = ListStore.class)
public final class ListStore {

    private final Persistence persistence;

    @Activate
    public ListStore(@Reference Persistence persistence) {
        this.persistence = persistence;
    }

    /** A person's lists, sorted by name. */
    public List<DistributionList> of(long ownerId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select l from DistributionList l where l.ownerId = :owner and l.deletedAt is null order by l.name",
                        DistributionList.class)
                .setParameter("owner", ownerId)
                .getResultList());
    }

    /** Lists that others share with one of these groups. */
    List<DistributionList> sharedWith(Collection<Long> groupIds, long exceptOf) {
        if (groupIds.isEmpty()) {
            return List.of();
        }
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select distinct l from DistributionList l join l.sharedWith g"
                                + " where g in :groups and l.ownerId <> :reader and l.deletedAt is null order by l.name",
                        DistributionList.class)
                .setParameter("groups", groupIds)
                .setParameter("reader", exceptOf)
                .getResultList());
    }

    Map<Long, Integer> countMembers(Collection<DistributionList> lists) {
        Map<Long, Integer> counts = new HashMap<>();
        if (lists.isEmpty()) {
            return counts;
        }
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select m.listId, count(m) from ListMember m where m.listId in :lists and (m.contactId is null"
                                        + " or m.contactId in (select c.id from Contact c where c.deletedAt is null))"
                                        + " group by m.listId",
                                Object[].class)
                        .setParameter(
                                "lists",
                                lists.stream().map(DistributionList::id).toList())
                        .getResultList())
                .forEach(row -> counts.put((Long) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    public List<ListMember> members(long listId) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select m from ListMember m where m.listId = :list order by m.id", ListMember.class)
                .setParameter("list", listId)
                .getResultList());
    }

    List<Contact> contacts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select c from Contact c where c.id in :ids and c.deletedAt is null order by c.sortName, c.id",
                        Contact.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    Set<Long> holding(long ownerId, MemberKind kind, long memberId) {
        return Set.copyOf(persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select m.listId from ListMember m, DistributionList l where l.id = m.listId and l.ownerId = :owner"
                                + " and l.deletedAt is null and m." + kind.attribute() + " = :member",
                        Long.class)
                .setParameter("owner", ownerId)
                .setParameter("member", memberId)
                .getResultList()));
    }

    static void remove(EntityManager entityManager, long listId, MemberKind kind, long memberId) {
        entityManager
                .createQuery("delete from ListMember m where m.listId = :list and m." + kind.attribute() + " = :member")
                .setParameter("list", listId)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Erases what was deleted until then. */
    public void forget(Instant until) {
        persistence.runInTransaction(
                entityManager -> remove(entityManager, "l.deletedAt <= :until", Map.of("until", until)));
    }

    /** Makes room for a list whose name a deleted one has. */
    static void forget(EntityManager entityManager, long ownerId, String name) {
        remove(
                entityManager,
                "l.ownerId = :owner and l.name = :name and l.deletedAt is not null",
                Map.of("owner", ownerId, "name", name));
    }

    private static int remove(EntityManager entityManager, String condition, Map<String, Object> parameters) {
        TypedQuery<DistributionList> query = entityManager.createQuery(
                "select l from DistributionList l where " + condition, DistributionList.class);
        parameters.forEach(query::setParameter);
        List<DistributionList> found = query.getResultList();
        found.forEach(entityManager::remove);
        entityManager.flush();
        return found.size();
    }

    /** Erases the person's lists, how many there were, and takes the person off all others. */
    public int erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            int own = remove(entityManager, "l.ownerId = :owner", Map.of("owner", personId));
            entityManager
                    .createQuery("delete from ListMember m where m.personId = :person")
                    .setParameter("person", personId)
                    .executeUpdate();
            return own;
        });
    }
}

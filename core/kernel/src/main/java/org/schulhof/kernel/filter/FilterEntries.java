package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.schulhof.kernel.text.SearchText;

/** The rows of the lists, many at a time. */
@ApplicationScoped
public class FilterEntries {

    private static final int BATCH = 500;

    private final EntityManager entityManager;
    private final CurrentRules rules;

    @Inject
    public FilterEntries(EntityManager entityManager, CurrentRules rules) {
        this.entityManager = entityManager;
        this.rules = rules;
    }

    @SuppressWarnings("unchecked")
    List<String> page(FilterList list, String text, int offset, int limit) {
        return query(
                        "select text from filter_entry where list_id = ?1",
                        list,
                        text,
                        list.kind() == ListKind.WORDS ? " order by lower(text), text" : " order by text")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(FilterList list, String text) {
        return text.isBlank()
                ? list.entries()
                : ((Number) query("select count(*) from filter_entry where list_id = ?1", list, text, "")
                                .getSingleResult())
                        .longValue();
    }

    private Query query(String select, FilterList list, String text, String order) {
        if (text.isBlank()) {
            return entityManager.createNativeQuery(select + order).setParameter(1, list.id());
        }
        // Words are few, and may be found in any case; domains are many, and all lower case.
        String column = list.kind() == ListKind.WORDS ? "lower(text)" : "text";
        return entityManager
                .createNativeQuery(select + " and " + column + " like ?2 escape '!'" + order)
                .setParameter(1, list.id())
                .setParameter(2, SearchText.beginning(text.toLowerCase(Locale.ROOT)));
    }

    /** @return how many were not there before */
    int add(long listId, Collection<String> added) {
        return add(listId, added, done -> {});
    }

    int add(long listId, Collection<String> added, IntConsumer progress) {
        List<String> all = new ArrayList<>(added);
        int inserted = 0;
        for (int start = 0; start < all.size(); start += BATCH) {
            List<String> batch = all.subList(start, Math.min(all.size(), start + BATCH));
            Query insert = entityManager.createNativeQuery("insert ignore into filter_entry (list_id, text) values "
                    + "(?, ?), ".repeat(batch.size() - 1) + "(?, ?)");
            for (int i = 0; i < batch.size(); i++) {
                insert.setParameter(2 * i + 1, listId).setParameter(2 * i + 2, batch.get(i));
            }
            inserted += insert.executeUpdate();
            progress.accept(start + batch.size());
        }
        return inserted;
    }

    boolean remove(long listId, String entry) {
        return entityManager
                        .createNativeQuery("delete from filter_entry where list_id = ?1 and text = ?2")
                        .setParameter(1, listId)
                        .setParameter(2, entry)
                        .executeUpdate()
                > 0;
    }

    void clear(long listId) {
        entityManager
                .createNativeQuery("delete from filter_entry where list_id = ?1")
                .setParameter(1, listId)
                .executeUpdate();
    }

    /** Entries of the list have come or gone. */
    void changed(FilterList list, Instant now) {
        long entries = ((Number) entityManager
                        .createNativeQuery("select count(*) from filter_entry where list_id = ?1")
                        .setParameter(1, list.id())
                        .getSingleResult())
                .longValue();
        list.changed((int) entries, nextRevision(), now);
    }

    /** Something has changed: what is kept in memory is out of date with the end of the transaction. Changes wait for each other here. */
    long nextRevision() {
        rules.change();
        entityManager
                .createNativeQuery("insert into filter_revision (id, revision) values (1, 1)"
                        + " on duplicate key update revision = revision + 1")
                .executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery("select revision from filter_revision where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /** The lists in which an entry stands that are asked and have the effect. */
    @SuppressWarnings("unchecked")
    List<FilterList> holding(String entry, ListEffect effect) {
        List<Number> ids = entityManager
                .createNativeQuery("select list_id from filter_entry where text = ?1")
                .setParameter(1, entry)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select l from FilterList l where l.id in :ids and l.active = true and l.effect = :effect order by l.id",
                                FilterList.class)
                        .setParameter("ids", ids.stream().map(Number::longValue).toList())
                        .setParameter("effect", effect)
                        .getResultList();
    }
}

package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.policy.CorePolicy;

/** Reads what is committed: a transaction that has been running for a while would see what was. */
@ApplicationScoped
public class FilterListReading {

    private final EntityManager entityManager;
    private final Policies policies;

    @Inject
    public FilterListReading(EntityManager entityManager, Policies policies) {
        this.entityManager = entityManager;
        this.policies = policies;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    State state() {
        List<?> revision = entityManager
                .createNativeQuery("select revision from filter_revision where id = 1")
                .getResultList();
        return new State(
                revision.isEmpty() ? 0 : ((Number) revision.get(0)).longValue(),
                policies.isOn(CorePolicy.FILTER_SHORT_LINKS.policy()),
                policies.isOn(CorePolicy.FILTER_DISGUISED_LINKS.policy()));
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<FilterList> activeLists() {
        return entityManager
                .createQuery("select l from FilterList l where l.active = true order by l.id", FilterList.class)
                .getResultList();
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @SuppressWarnings("unchecked")
    List<String> entries(long listId) {
        return entityManager
                .createNativeQuery("select text from filter_entry where list_id = ?1")
                .setParameter(1, listId)
                .getResultList();
    }

    /**
     * What tells whether the rules in memory still hold.
     *
     * @param revision number of changes to the lists
     */
    record State(long revision, boolean refusesShortLinks, boolean refusesDisguised) {}
}

package org.schulhof.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.NameSearch;
import org.schulhof.kernel.person.PersonEntity;

/** Reads the administration's log. Each look is an entry of the log itself (R17). */
@ApplicationScoped
public class AuditReading {

    private static final String LOOK = "audit.view";

    /** Who turns pages or comes back is not noted down again for so long. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AuditReading(EntityManager entityManager, Access access, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    public List<AuditEntry> look(AuditFilter filter, int offset, int limit) {
        Person reader = access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        List<AuditEntry> found = query("select a from AuditEntry a", AuditEntry.class, filter, " order by a.id desc")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        noteDown(reader, filter.describe());
        return found;
    }

    public long count(AuditFilter filter) {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return query("select count(a) from AuditEntry a", Long.class, filter, "")
                .getSingleResult();
    }

    /** With what the actions in the log begin, sorted. */
    public List<String> features() {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return entityManager
                .createQuery("select distinct a.action from AuditEntry a", String.class)
                .getResultStream()
                .map(action -> action.substring(0, Math.max(0, action.indexOf('.'))))
                .distinct()
                .sorted()
                .toList();
    }

    /** Who acted, by id. */
    public Map<Long, Person> actors(Collection<AuditEntry> entries) {
        access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        List<Long> ids = entries.stream()
                .map(entry -> entry.actorId().orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(PersonEntity::id, PersonEntity::toPerson));
    }

    private void noteDown(Person reader, String what) {
        boolean noted = !entityManager
                .createQuery(
                        "select a.id from AuditEntry a where a.at > :since and a.actorId = :reader and a.action = :look and a.subject = :what",
                        Long.class)
                .setParameter("since", clock.instant().minus(ONE_LOOK))
                .setParameter("reader", reader.id())
                .setParameter("look", LOOK)
                .setParameter("what", what)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!noted) {
            audit.record(LOOK, what, null, null);
        }
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, AuditFilter filter, String order) {
        NameSearch names = NameSearch.of(filter.text());
        StringBuilder jpql = new StringBuilder(select).append(" where 1 = 1");
        if (!filter.text().isBlank()) {
            jpql.append(" and (a.actorId in (select p.id from PersonEntity p where 1 = 1")
                    .append(names.condition("p"))
                    .append(") or lower(a.subject) like :subject escape '!')");
        }
        if (!filter.feature().isBlank()) {
            jpql.append(" and a.action like :feature escape '!'");
        }
        if (filter.from() != null) {
            jpql.append(" and a.at >= :from");
        }
        if (filter.to() != null) {
            jpql.append(" and a.at < :until");
        }
        TypedQuery<T> query = entityManager.createQuery(jpql + order, type);
        if (!filter.text().isBlank()) {
            names.bind(query);
            query.setParameter("subject", "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (!filter.feature().isBlank()) {
            query.setParameter("feature", escaped(filter.feature()) + ".%");
        }
        if (filter.from() != null) {
            query.setParameter("from", beginOf(filter.from()));
        }
        if (filter.to() != null) {
            query.setParameter("until", beginOf(filter.to().plusDays(1)));
        }
        return query;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}

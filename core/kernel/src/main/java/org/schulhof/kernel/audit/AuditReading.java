package org.schulhof.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;

/**
 * Reads the administration's log: everybody with the right the entries of their own doing. Others' are read in a case only
 * (R17, ADR 12). Each look is an entry of the log itself.
 */
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
        List<AuditEntry> found = query(
                        "select a from AuditEntry a", AuditEntry.class, reader, filter, " order by a.id desc")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        noteDown(reader, filter.describe());
        return found;
    }

    public long count(AuditFilter filter) {
        Person reader = access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return query("select count(a) from AuditEntry a", Long.class, reader, filter, "")
                .getSingleResult();
    }

    /** With what the actions of the reader begin, sorted. */
    public List<String> features() {
        Person reader = access.requireRight(CoreRight.AUDIT_VIEW.rightName());
        return entityManager
                .createQuery("select distinct a.action from AuditEntry a where a.actorId = :reader", String.class)
                .setParameter("reader", reader.id())
                .getResultStream()
                .map(action -> action.substring(0, Math.max(0, action.indexOf('.'))))
                .distinct()
                .sorted()
                .toList();
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

    private <T> TypedQuery<T> query(String select, Class<T> type, Person reader, AuditFilter filter, String order) {
        StringBuilder jpql = new StringBuilder(select).append(" where a.actorId = :reader");
        if (!filter.text().isBlank()) {
            jpql.append(" and lower(a.subject) like :subject escape '!'");
        }
        if (!isFeature(filter.feature())) {
            jpql.append(" and 1 = 0");
        } else if (!filter.feature().isBlank()) {
            jpql.append(" and a.action like :feature escape '!'");
        }
        if (filter.from() != null) {
            jpql.append(" and a.at >= :from");
        }
        if (filter.to() != null) {
            jpql.append(" and a.at < :until");
        }
        TypedQuery<T> query = entityManager.createQuery(jpql + order, type);
        query.setParameter("reader", reader.id());
        if (!filter.text().isBlank()) {
            query.setParameter("subject", "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (!filter.feature().isBlank() && isFeature(filter.feature())) {
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

    /** Names of actions are ASCII; the database compares them with nothing else. */
    private static boolean isFeature(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}

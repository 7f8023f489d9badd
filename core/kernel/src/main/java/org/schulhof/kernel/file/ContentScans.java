package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.FileState;
import org.schulhof.api.file.InfectedFileException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.NotSignedInException;
import org.schulhof.kernel.scan.Verdict;

/** What the school's virus scanner has said about contents, and who has brought those that wait for it. */
@ApplicationScoped
public class ContentScans {

    private static final int NAME_LENGTH = 255;
    private static final int KEPT_DAYS = 90;

    private final EntityManager entityManager;
    private final ScanNotices notices;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Inject
    public ContentScans(EntityManager entityManager, ScanNotices notices, CurrentPerson currentPerson, Clock clock) {
        this.entityManager = entityManager;
        this.notices = notices;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Something that was found. What the file is called is its owner's.
     *
     * @param personId who brought it; null if it was the portal
     */
    public record Finding(String module, @Nullable Long personId, String finding, LocalDateTime at) {}

    /**
     * Notes what is known about a content, whose row is held, in the running transaction.
     *
     * @param name by which whoever brought it is told; empty if it is sealed
     */
    void note(String sha256, Verdict verdict, String module, String name) {
        switch (verdict.kind()) {
            case CLEAN -> settle(sha256, "CLEAN");
            case UNKNOWN -> {
                int waits = entityManager
                        .createNativeQuery("update content set scan = 'WAITING' where sha256 = ?1 and scan <> 'CLEAN'")
                        .setParameter(1, sha256)
                        .executeUpdate();
                if (waits > 0 || state(sha256) == FileState.WAITING) {
                    insert(sha256, module, name, null);
                }
            }
            case INFECTED -> throw new InfectedFileException(verdict.detail());
            case UNASKED -> {
                // as it was
            }
        }
    }

    private void settle(String sha256, String scan) {
        entityManager
                .createNativeQuery("update content set scan = ?2 where sha256 = ?1")
                .setParameter(1, sha256)
                .setParameter(2, scan)
                .executeUpdate();
        entityManager
                .createNativeQuery("delete from content_scan where sha256 = ?1 and found_at is null")
                .setParameter(1, sha256)
                .executeUpdate();
    }

    private void insert(String sha256, String module, String name, @Nullable String finding) {
        LocalDateTime now = now();
        entityManager
                .createNativeQuery(
                        "insert into content_scan (sha256, module, person_id, name, brought_at, finding, found_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, sha256)
                .setParameter(2, module)
                .setParameter(3, bringer().orElse(null))
                .setParameter(4, name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name)
                .setParameter(5, now)
                .setParameter(6, finding)
                .setParameter(7, finding == null ? null : now)
                .executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<Long> bringer() {
        try {
            return Optional.of(currentPerson.get().id());
        } catch (NotSignedInException e) {
            // the portal itself
            return Optional.empty();
        }
    }

    /** Tells the administrators what was refused, whatever becomes of the transaction in which it was brought. */
    @Transactional(TxType.REQUIRES_NEW)
    public void refuse(String module, Verdict verdict) {
        insert("", module, "", verdict.detail());
        notices.tellAdministrators(verdict.detail());
    }

    /** The content was looked at after it had waited. Its bringers are told of what was found; they have it no more. */
    @Transactional(TxType.REQUIRES_NEW)
    public void settle(String sha256, Verdict verdict) {
        if (!verdict.isInfected()) {
            settle(sha256, verdict.kind() == Verdict.Kind.UNASKED ? "UNASKED" : "CLEAN");
            return;
        }
        entityManager
                .createNativeQuery("update content set scan = 'INFECTED' where sha256 = ?1")
                .setParameter(1, sha256)
                .executeUpdate();
        for (Object[] row :
                rows("select id, person_id, name from content_scan where sha256 = ?1 and found_at is null", sha256)) {
            entityManager
                    .createNativeQuery("update content_scan set finding = ?2, found_at = ?3 where id = ?1")
                    .setParameter(1, row[0])
                    .setParameter(2, verdict.detail())
                    .setParameter(3, now())
                    .executeUpdate();
            if (row[1] != null) {
                notices.tellBringer(((Number) row[1]).longValue(), (String) row[2]);
            }
            notices.tellAdministrators(verdict.detail());
        }
    }

    /** Those that have waited longest. */
    @SuppressWarnings("unchecked")
    @Transactional
    public List<String> waiting(String after, int limit) {
        return entityManager
                .createNativeQuery(
                        "select sha256 from content where scan = 'WAITING' and sha256 > ?1 order by sha256 limit "
                                + limit)
                .setParameter(1, after)
                .getResultList();
    }

    /** Forgets what was found a while ago. */
    @Transactional
    public void sweep() {
        entityManager
                .createNativeQuery("delete from content_scan where found_at < ?1")
                .setParameter(1, now().minusDays(KEPT_DAYS))
                .executeUpdate();
    }

    long countWaiting() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from content where scan = 'WAITING'")
                        .getSingleResult())
                .longValue();
    }

    List<Finding> found(int limit) {
        return rows("select module, person_id, finding, found_at from content_scan where found_at is not null"
                        + " order by found_at desc, id desc limit " + limit)
                .stream()
                .map(row -> new Finding(
                        (String) row[0],
                        row[1] == null ? null : ((Number) row[1]).longValue(),
                        (String) row[2],
                        at(row[3])))
                .toList();
    }

    private static LocalDateTime at(Object column) {
        return column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    FileState state(String sha256) {
        List<?> found = entityManager
                .createNativeQuery("select scan from content where sha256 = ?1")
                .setParameter(1, sha256)
                .getResultList();
        return found.isEmpty() ? FileState.READY : state(found.get(0));
    }

    private static FileState state(Object scan) {
        return switch (String.valueOf(scan)) {
            case "WAITING" -> FileState.WAITING;
            case "INFECTED" -> FileState.INFECTED;
            default -> FileState.READY;
        };
    }

    /** Those of the files that are kept back, by their ids. */
    Map<Long, FileState> held(Collection<Long> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        String ids = Set.copyOf(files).stream().map(String::valueOf).collect(Collectors.joining(","));
        return rows("select f.id, c.scan from stored_file f join content c on c.sha256 = f.sha256 where f.id in (" + ids
                        + ") and c.scan in ('WAITING', 'INFECTED')")
                .stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> state(row[1])));
    }
}

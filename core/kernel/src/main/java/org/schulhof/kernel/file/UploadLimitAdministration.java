package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.file.InvalidUploadLimitException.Reason;

/** Sets how large files may be for a group, and for a person until a day (R37). Every change is audited. */
@ApplicationScoped
public class UploadLimitAdministration {

    /** In megabytes; what comes in parts needs no more memory than one part. */
    public static final int LARGEST = 2000;

    static final int REASON_LENGTH = 200;

    private final EntityManager entityManager;
    private final Access access;
    private final People people;
    private final Groups groups;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public UploadLimitAdministration(
            EntityManager entityManager, Access access, People people, Groups groups, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.people = people;
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    /** A limit and for whom it holds. */
    public record Row(UploadLimit limit, String name, boolean over) {}

    /** Those of groups first, then those of people, the latest first. */
    public List<Row> list() {
        require();
        List<UploadLimit> limits = entityManager
                .createQuery(
                        "select l from UploadLimit l order by case when l.groupId is null then 1 else 0 end, l.setAt desc",
                        UploadLimit.class)
                .setMaxResults(500)
                .getResultList();
        Map<Long, Person> named = people.named(
                limits.stream().flatMap(limit -> limit.personId().stream()).toList());
        Map<Long, Group> known = groups.findAll(
                limits.stream().flatMap(limit -> limit.groupId().stream()).toList());
        Instant now = clock.instant();
        return limits.stream()
                .map(limit -> new Row(
                        limit,
                        limit.groupId()
                                .map(id -> Optional.ofNullable(known.get(id))
                                        .map(Group::name)
                                        .orElse("–"))
                                .orElseGet(() -> Optional.ofNullable(
                                                named.get(limit.personId().orElseThrow()))
                                        .map(Person::name)
                                        .orElse("–")),
                        !limit.holds(now)))
                .toList();
    }

    /**
     * An exception for one person, to the end of the day. It replaces the one that they have.
     *
     * @throws InvalidUploadLimitException if it can't hold
     */
    @Transactional
    public void setForPerson(String account, int megabytes, @Nullable LocalDate lastDay, String reason) {
        Person setter = require();
        Long personId = entityManager
                .createQuery("select p.id from PersonEntity p where p.account = :account", Long.class)
                .setParameter("account", account.strip())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidUploadLimitException(Reason.NO_SUCH_PERSON));
        if (lastDay == null) {
            throw new InvalidUploadLimitException(Reason.NO_END);
        }
        if (lastDay.isBefore(LocalDate.now(clock))) {
            throw new InvalidUploadLimitException(Reason.END_PASSED);
        }
        UploadLimit limit = find("personId", personId).orElseGet(() -> UploadLimit.ofPerson(personId));
        set(
                limit,
                account.strip(),
                megabytes,
                lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                reason,
                setter);
    }

    /**
     * What holds for those in a group until it is taken back; of several groups the largest. It replaces the one that it has.
     *
     * @throws InvalidUploadLimitException if it can't hold
     */
    @Transactional
    public void setForGroup(long groupId, int megabytes, String reason) {
        Person setter = require();
        Group group = groups.find(groupId).orElseThrow(() -> new InvalidUploadLimitException(Reason.NO_SUCH_GROUP));
        UploadLimit limit = find("groupId", groupId).orElseGet(() -> UploadLimit.ofGroup(groupId));
        set(limit, group.name(), megabytes, null, reason, setter);
    }

    /** The school's limit holds again. Nothing happens if there is none such. */
    @Transactional
    public void withdraw(long id) {
        require();
        UploadLimit limit = entityManager.find(UploadLimit.class, id);
        if (limit != null) {
            String whose = list().stream()
                    .filter(row -> row.limit().id() == id)
                    .map(Row::name)
                    .findFirst()
                    .orElse("–");
            audit.record("uploads.withdraw", whose, describe(limit), null);
            entityManager.remove(limit);
        }
    }

    private void set(
            UploadLimit limit, String whose, int megabytes, @Nullable Instant end, String reason, Person setter) {
        if (megabytes < 1 || megabytes > LARGEST) {
            throw new InvalidUploadLimitException(Reason.SIZE);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw new InvalidUploadLimitException(Reason.NO_REASON);
        }
        boolean known = entityManager.contains(limit);
        String before = known ? describe(limit) : null;
        limit.set(megabytes, end, why, setter.id(), clock.instant());
        if (!known) {
            entityManager.persist(limit);
        }
        audit.record("uploads.set", whose, before, describe(limit));
    }

    private Optional<UploadLimit> find(String column, long id) {
        return entityManager
                .createQuery("select l from UploadLimit l where l." + column + " = :id", UploadLimit.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private String describe(UploadLimit limit) {
        return limit.megabytes() + " MB"
                + limit.endsAt()
                        .map(end -> " – " + LocalDate.ofInstant(end.minusSeconds(1), clock.getZone()))
                        .orElse("")
                + ", " + Objects.requireNonNull(limit.reason());
    }

    private Person require() {
        return access.requireRight(CoreRight.UPLOADS_LIMIT.rightName());
    }
}

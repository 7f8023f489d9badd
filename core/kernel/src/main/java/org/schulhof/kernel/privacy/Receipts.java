package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;

/** Receipts of erasures: for the person, for a child's guardians, and on paper by the office (R24). */
@ApplicationScoped
public class Receipts {

    private final EntityManager entityManager;
    private final ReceiptReaders readers;
    private final Holders holders;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final Audit audit;

    @Inject
    Receipts(
            EntityManager entityManager,
            ReceiptReaders readers,
            Holders holders,
            CurrentPerson currentPerson,
            Access access,
            Audit audit) {
        this.entityManager = entityManager;
        this.readers = readers;
        this.holders = holders;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A person's receipts, the newest first; without those that were taken back.
     *
     * @throws UnknownPersonException unless it is the current person, or a child of theirs below 18
     */
    public List<Receipt> of(long personId) {
        requireReader(personId);
        return receipts(entityManager
                .createQuery(
                        "select o from ErasureOrder o where o.personId = :person and o.state <> :cancelled order by o.id desc",
                        ErasureOrder.class)
                .setParameter("person", personId)
                .setParameter("cancelled", ErasureState.CANCELLED));
    }

    /**
     * The name over the receipts.
     *
     * @throws UnknownPersonException as {@link #of}
     */
    public String nameOf(long personId) {
        requireReader(personId);
        return entityManager.find(PersonEntity.class, personId).name();
    }

    /** All erasures of the school, the newest first. */
    public List<Row> list(int offset, int limit) {
        access.requireRight(CoreRight.ERASURES_VIEW.rightName());
        List<Receipt> found = receipts(entityManager
                .createQuery("select o from ErasureOrder o order by o.id desc", ErasureOrder.class)
                .setFirstResult(offset)
                .setMaxResults(limit));
        Map<Long, Person> people = people(found);
        return found.stream()
                .map(receipt -> new Row(receipt, people.get(receipt.personId())))
                .toList();
    }

    public long count() {
        access.requireRight(CoreRight.ERASURES_VIEW.rightName());
        return entityManager
                .createQuery("select count(o) from ErasureOrder o", Long.class)
                .getSingleResult();
    }

    /**
     * A receipt to keep. When the office takes one for somebody else, that is audited.
     *
     * @throws UnknownReceiptException if there is none of this number that the current person may read
     */
    @Transactional
    public Receipt find(long number) {
        Receipt receipt = require(number);
        if (readers.includes(currentPerson.get().id(), receipt.personId())) {
            return receipt;
        }
        if (!access.has(CoreRight.ERASURES_VIEW.rightName())) {
            throw new UnknownReceiptException(number);
        }
        return look(number).receipt();
    }

    /**
     * A receipt for the office to print; that is audited.
     *
     * @throws UnknownReceiptException if there is none of this number
     */
    @Transactional
    public Row look(long number) {
        access.requireRight(CoreRight.ERASURES_VIEW.rightName());
        Receipt receipt = require(number);
        Person person = people(List.of(receipt)).get(receipt.personId());
        audit.record("receipt.view", person == null ? "" : person.account(), null, null);
        return new Row(receipt, person);
    }

    private Receipt require(long number) {
        return receipts(entityManager
                        .createQuery("select o from ErasureOrder o where o.id = :id", ErasureOrder.class)
                        .setParameter("id", number))
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownReceiptException(number));
    }

    private void requireReader(long personId) {
        if (!readers.includes(currentPerson.get().id(), personId)) {
            throw new UnknownPersonException(personId);
        }
    }

    private Map<Long, Person> people(List<Receipt> receipts) {
        return receipts.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                        .setParameter(
                                "ids",
                                receipts.stream()
                                        .map(Receipt::personId)
                                        .distinct()
                                        .toList())
                        .getResultStream()
                        .collect(Collectors.toMap(PersonEntity::id, PersonEntity::toPerson));
    }

    private List<Receipt> receipts(TypedQuery<ErasureOrder> query) {
        List<ErasureOrder> orders = query.getResultList();
        if (orders.isEmpty()) {
            return List.of();
        }
        List<Long> ids = orders.stream().map(ErasureOrder::id).toList();
        Map<Long, List<ErasureItem>> items = entityManager
                .createQuery("select i from ErasureItem i where i.orderId in :ids order by i.id", ErasureItem.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ErasureItem::orderId));
        Map<Long, List<ErasureStep>> steps = entityManager
                .createQuery(
                        "select s from ErasureStep s where s.orderId in :ids and s.doneAt is null order by s.holder",
                        ErasureStep.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ErasureStep::orderId));
        return orders.stream()
                .map(order -> receipt(
                        order, items.getOrDefault(order.id(), List.of()), steps.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private Receipt receipt(ErasureOrder order, List<ErasureItem> items, List<ErasureStep> left) {
        List<Receipt.Line> deleted = new ArrayList<>();
        List<Receipt.Line> kept = new ArrayList<>();
        items.stream().map(ErasureItem::toLine).forEach(line -> (line.retention() == null ? deleted : kept).add(line));
        left.stream()
                .filter(ErasureStep::opensAccount)
                .findFirst()
                .ifPresent(step -> kept.add(holders.access(step.dueAt())));
        return new Receipt(
                order.id(),
                order.personId(),
                order.consent(),
                order.cause(),
                order.state(),
                order.orderedAt(),
                order.dueAt(),
                order.finishedAt().orElse(null),
                deleted,
                kept,
                left.stream()
                        .filter(step -> !step.opensAccount())
                        .map(step -> holders.title(step.holder(), currentPerson.locale()))
                        .distinct()
                        .toList());
    }

    /** @param person null if there is no such person any more */
    public record Row(Receipt receipt, Person person) {}
}

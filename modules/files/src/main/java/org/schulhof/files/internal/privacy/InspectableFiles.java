package org.schulhof.files.internal.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Node;

/** Files that people brought, for an open case and only where the school has decided so (R18). */
@Component
public final class InspectableFiles implements InspectableContent {

    private final Persistence persistence;
    private final Policies policies;
    private final FileStore files;
    private final People people;

    @Activate
    public InspectableFiles(
            @Reference Persistence persistence,
            @Reference Policies policies,
            @Reference FileStore files,
            @Reference People people) {
        this.persistence = persistence;
        this.policies = policies;
        this.files = files;
        this.people = people;
    }

    @Override
    public long count(Inquiry inquiry) {
        return isOff(inquiry)
                ? 0
                : persistence.inTransaction(entityManager -> asked(entityManager, "count(v)", "", Long.class, inquiry)
                        .getSingleResult());
    }

    @Override
    public List<InspectableItem> find(Inquiry inquiry, int offset, int limit) {
        return isOff(inquiry)
                ? List.of()
                : persistence.inTransaction(entityManager -> items(
                        entityManager,
                        asked(entityManager, "v", " order by v.madeAt desc, v.id desc", FileVersion.class, inquiry)
                                .setFirstResult(offset)
                                .setMaxResults(limit)
                                .getResultList()));
    }

    @Override
    public Optional<InspectableItem> find(Inquiry inquiry, String itemId) {
        if (isOff(inquiry) || !itemId.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return persistence.inTransaction(entityManager -> Optional.ofNullable(
                        entityManager.find(FileVersion.class, Long.valueOf(itemId)))
                .filter(version -> version.madeBy()
                        .filter(maker -> inquiry.covers(maker, version.madeAt()))
                        .isPresent())
                .flatMap(version ->
                        items(entityManager, List.of(version)).stream().findFirst()));
    }

    private boolean isOff(Inquiry inquiry) {
        return !policies.isOn(FilesModule.INSPECTION) || inquiry.excerpt().isPresent();
    }

    private static <T> TypedQuery<T> asked(
            EntityManager entityManager, String what, String order, Class<T> type, Inquiry inquiry) {
        return entityManager
                .createQuery(
                        "select " + what
                                + " from FileVersion v where v.madeBy in :people and v.madeAt >= :from and v.madeAt < :to"
                                + order,
                        type)
                .setParameter("people", inquiry.personIds())
                .setParameter("from", inquiry.from())
                .setParameter("to", inquiry.to());
    }

    private List<InspectableItem> items(EntityManager entityManager, List<FileVersion> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Map<Long, Node> nodes = entityManager
                .createQuery("select n from Node n where n.id in :ids", Node.class)
                .setParameter("ids", versions.stream().map(FileVersion::nodeId).collect(Collectors.toSet()))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Node::id, Function.identity()));
        Map<Long, Person> makers = people.named(
                versions.stream().flatMap(version -> version.madeBy().stream()).collect(Collectors.toSet()));
        return versions.stream()
                .map(version -> new InspectableItem(
                        String.valueOf(version.id()),
                        version.madeBy().map(makers::get).map(Person::name).orElse("–"),
                        version.madeAt(),
                        nodes.get(version.nodeId()).name(),
                        "",
                        List.of(new InspectableItem.Attachment(
                                nodes.get(version.nodeId()).name(),
                                version.type(),
                                version.size(),
                                () -> files.open(version.fileId())))))
                .toList();
    }
}

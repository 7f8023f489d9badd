package org.schulhof.kernel.roster;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.roster.plan.GroupKey;
import org.schulhof.kernel.roster.plan.GroupNames;
import org.schulhof.kernel.roster.plan.Writes;

/** Writes classes and courses. */
final class GroupWriter {

    private final EntityManager entityManager;
    private final WriteSteps steps;
    private final Map<GroupKey, Long> ids;

    GroupWriter(EntityManager entityManager, WriteSteps steps, Map<GroupKey, Long> ids) {
        this.entityManager = entityManager;
        this.steps = steps;
        this.ids = new HashMap<>(ids);
    }

    Map<GroupKey, Long> ids() {
        return ids;
    }

    void found(List<Writes.Group> groups) {
        found(groups, GroupType.CLASS);
        found(groups, GroupType.COURSE);
    }

    /** Classes are there, with their ids, before the courses that follow them. */
    private void found(List<Writes.Group> groups, GroupType type) {
        Set<String> names = foldedNames(type);
        Map<GroupKey, GroupEntity> founded = new HashMap<>();
        groups.stream().filter(group -> group.key().type() == type).forEach(group -> {
            GroupEntity entity = new GroupEntity(type, freeName(group.key().key(), names));
            entity.identify(group.key().key());
            follow(entity, group);
            entityManager.persist(entity);
            founded.put(group.key(), entity);
            steps.next();
        });
        entityManager.flush();
        founded.forEach((key, entity) -> ids.put(key, entity.id()));
    }

    void change(List<Writes.Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Map<Long, GroupEntity> entities = entityManager
                .createQuery("select g from GroupEntity g where g.id in :ids", GroupEntity.class)
                .setParameter(
                        "ids",
                        groups.stream().map(group -> ids.get(group.key())).toList())
                .getResultStream()
                .collect(Collectors.toMap(GroupEntity::id, entity -> entity));
        groups.forEach(group -> {
            follow(entities.get(ids.get(group.key())), group);
            steps.next();
        });
    }

    private void follow(GroupEntity entity, Writes.Group group) {
        if (entity.type() == GroupType.COURSE) {
            Long classId = group.followedClass()
                    .map(name -> ids.get(new GroupKey(GroupType.CLASS, name)))
                    .orElse(null);
            entity.teach(entity.subject().orElse(null), classId);
        }
    }

    private Set<String> foldedNames(GroupType type) {
        return entityManager
                .createQuery("select g.name from GroupEntity g where g.type = :type", String.class)
                .setParameter("type", type)
                .getResultStream()
                .map(GroupNames::folded)
                .collect(Collectors.toSet());
    }

    /** Somebody may have renamed another group to this. */
    private static String freeName(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(GroupNames.folded(name)); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }
}

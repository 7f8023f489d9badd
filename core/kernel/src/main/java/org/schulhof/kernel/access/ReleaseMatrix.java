package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.text.SearchText;

/** Which module is released to which group, page by page. Three queries, however many groups and modules there are. */
@ApplicationScoped
public class ReleaseMatrix {

    private final EntityManager entityManager;
    private final Access access;
    private final Releases releases;

    @Inject
    public ReleaseMatrix(EntityManager entityManager, Access access, Releases releases) {
        this.entityManager = entityManager;
        this.access = access;
        this.releases = releases;
    }

    /**
     * Groups sorted by type and name with their releases.
     *
     * @param type null for all
     * @param text beginning of the name, empty for all
     */
    public List<Row> rows(GroupType type, String text, int offset, int limit) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        List<GroupEntity> groups = query("select g", GroupEntity.class, type, text, " order by g.type, g.name")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, Map<String, ModuleRelease>> byGroup =
                byGroup(groups.stream().map(GroupEntity::id).toList());
        return groups.stream()
                .map(group ->
                        new Row(group.id(), group.name(), group.type(), byGroup.getOrDefault(group.id(), Map.of())))
                .toList();
    }

    public long count(GroupType type, String text) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        return query("select count(g)", Long.class, type, text, "").getSingleResult();
    }

    /** What is released to everyone. */
    public Row everyone() {
        long id = ModuleRelease.EVERYONE;
        return new Row(id, "", GroupType.OTHER, byGroup(List.of(id)).getOrDefault(id, Map.of()));
    }

    private Map<Long, Map<String, ModuleRelease>> byGroup(List<Long> groupIds) {
        Map<Long, Map<String, ModuleRelease>> byGroup = new HashMap<>();
        for (ModuleRelease release : releases.to(new ArrayList<>(groupIds))) {
            byGroup.computeIfAbsent(release.groupId(), group -> new HashMap<>()).put(release.moduleId(), release);
        }
        return byGroup;
    }

    private <T> TypedQuery<T> query(String select, Class<T> result, GroupType type, String text, String order) {
        TypedQuery<T> query = entityManager
                .createQuery(
                        select + " from GroupEntity g where g.name like :begin escape '!'"
                                + (type == null ? "" : " and g.type = :type") + order,
                        result)
                .setParameter("begin", SearchText.beginning(text));
        return type == null ? query : query.setParameter("type", type);
    }

    /**
     * A group, or everyone, and what is released to it.
     *
     * @param groupId {@link ModuleRelease#EVERYONE} for everyone
     * @param releases by module
     */
    public record Row(long groupId, String name, GroupType type, Map<String, ModuleRelease> releases) {

        public boolean isEveryone() {
            return groupId == ModuleRelease.EVERYONE;
        }

        public Optional<ModuleRelease> release(String moduleId) {
            return Optional.ofNullable(releases.get(moduleId));
        }
    }
}

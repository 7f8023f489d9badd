package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.files.FilesModule;

/** The files of people and of groups, each made when somebody looks for it first. */
@Component(service = Spaces.class)
public final class Spaces {

    private static final long MB = 1 << 20;

    private final Access access;
    private final Persistence persistence;
    private final Groups groups;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public Spaces(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Groups groups,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.groups = groups;
        this.policies = policies;
        this.clock = clock;
    }

    /** The current person, who may use the module now. */
    public Reader reader() {
        Person person = access.require(FilesModule.ID);
        Belonging belonging = groups.belongings(Set.of(person.id())).getOrDefault(person.id(), Belonging.NONE);
        return new Reader(person, belonging.groups(), belonging.owned());
    }

    /** The root of the current person's files (R37). */
    public long home() {
        Reader reader = reader();
        return persistence.inTransaction(entityManager -> root(entityManager, "person_id", reader.id(), null));
    }

    /**
     * The root of a group's files.
     *
     * @throws UnknownNodeException if the current person is not in the group
     */
    public long ofGroup(long groupId) {
        Reader reader = reader();
        Group group = groups.find(groupId)
                .filter(found -> reader.groups().contains(found.id()) && found.type() != GroupType.ROLE)
                .orElseThrow(() -> new UnknownNodeException("files of group", groupId));
        // nobody looks after the staff's
        Members members = group.type() == GroupType.STAFF ? Members.WRITE : Members.READ;
        return persistence.inTransaction(entityManager -> root(entityManager, "group_id", groupId, members));
    }

    /** The roots of the files of these groups, which the current person is in, by the groups; two queries where all are there. */
    public Map<Long, Long> ofGroups(Collection<Group> groupsOfReader) {
        Reader reader = reader();
        Set<Long> ids = groupsOfReader.stream()
                .map(Group::id)
                .filter(reader.groups()::contains)
                .collect(Collectors.toSet());
        Map<Long, Long> roots = new HashMap<>();
        if (!ids.isEmpty()) {
            persistence
                    .inTransaction(entityManager -> entityManager
                            .createQuery("select s from Space s where s.groupId in :ids", Space.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(space -> space.rootId()
                            .ifPresent(root -> roots.put(space.groupId().orElseThrow(), root)));
        }
        ids.forEach(id -> roots.computeIfAbsent(id, this::ofGroup));
        return roots;
    }

    /** The groups with files that the current person is in. */
    public List<Group> groups() {
        return groups.of(reader().id()).stream()
                .filter(group -> group.type() != GroupType.ROLE)
                .toList();
    }

    private long root(EntityManager entityManager, String column, long owner, Members members) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("insert ignore into files_space (" + column
                        + ", used_bytes, created_at) values (?1, 0, now(3))")
                .setParameter(1, owner)
                .executeUpdate();
        Space space = entityManager
                .createQuery(
                        "select s from Space s where s." + (members == null ? "personId" : "groupId") + " = :owner",
                        Space.class)
                .setParameter("owner", owner)
                .getSingleResult();
        if (space.rootId().isPresent()) {
            return space.rootId().get();
        }
        entityManager.refresh(space, LockModeType.PESSIMISTIC_WRITE);
        if (space.rootId().isEmpty()) {
            Node root = new Node(space, null, Kind.FOLDER, new NodeName("/"), null, now);
            root.opensTo(members);
            entityManager.persist(root);
            entityManager.flush();
            root.liesBelow(null);
            space.begin(root);
        }
        return space.rootId().orElseThrow();
    }

    /** How much may be in it, versions and trash included (R37). */
    public long quota(Space space) {
        return policies.number(space.groupId().isPresent() ? FilesModule.GROUP_QUOTA : FilesModule.QUOTA) * MB;
    }

    /** How the spaces of groups are called; one query. Those of which the current person sees no name are missing. */
    Map<Long, Group> named(Set<Long> groupIds) {
        return groups.findAll(groupIds);
    }
}

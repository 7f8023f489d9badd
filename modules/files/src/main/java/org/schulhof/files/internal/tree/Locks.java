package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/** Who has locked what. A page changes nothing that somebody else has locked; programs show the token of their lock besides. */
@Component(service = Locks.class)
public final class Locks {

    /** A program that ends without a word keeps others waiting for no longer. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST = 500;

    private final Clock clock;

    @Activate
    public Locks(@Reference Clock clock) {
        this.clock = clock;
    }

    /** That hold for it: on itself, or on a folder around it with all in it. */
    public List<NodeLock> covering(EntityManager entityManager, Node node) {
        return covering(entityManager, node, clock.instant());
    }

    private static List<NodeLock> covering(EntityManager entityManager, Node node, Instant now) {
        return entityManager
                .createQuery(
                        "select l from NodeLock l where l.nodeId in :line and (l.nodeId = :node or l.deep = true) and l.endsAt > :now order by l.id",
                        NodeLock.class)
                .setParameter("line", node.line())
                .setParameter("node", node.id())
                .setParameter("now", now)
                .getResultList();
    }

    /** Those of several nodes, by the node; one query. */
    public Map<Long, List<NodeLock>> covering(EntityManager entityManager, Collection<Node> nodes) {
        List<NodeLock> all = entityManager
                .createQuery(
                        "select l from NodeLock l where l.nodeId in :lines and l.endsAt > :now order by l.id",
                        NodeLock.class)
                .setParameter(
                        "lines",
                        nodes.stream().flatMap(node -> node.line().stream()).collect(Collectors.toSet()))
                .setParameter("now", clock.instant())
                .getResultList();
        return nodes.stream()
                .collect(Collectors.toMap(
                        Node::id,
                        node -> all.stream()
                                .filter(lock -> lock.nodeId() == node.id()
                                        || lock.isDeep() && node.line().contains(lock.nodeId()))
                                .toList()));
    }

    /** That hold for something in it. */
    public List<NodeLock> below(EntityManager entityManager, Node node) {
        return below(entityManager, node, clock.instant());
    }

    private static List<NodeLock> below(EntityManager entityManager, Node node, Instant now) {
        return entityManager
                .createQuery(
                        "select l from NodeLock l, Node n where n.id = l.nodeId and n.path like :path and n.id <> :node and l.endsAt > :now order by l.id",
                        NodeLock.class)
                .setParameter("path", node.path() + "%")
                .setParameter("node", node.id())
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those of what is directly in a folder, by the node; one query. */
    public Map<Long, List<NodeLock>> inside(EntityManager entityManager, Node folder) {
        return entityManager
                .createQuery(
                        "select l from NodeLock l, Node n where n.id = l.nodeId and n.parentId = :folder and l.endsAt > :now order by l.id",
                        NodeLock.class)
                .setParameter("folder", folder.id())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(NodeLock::nodeId));
    }

    /** @throws RefusedException if another lock is in its way */
    public NodeLock add(
            EntityManager entityManager,
            Reader reader,
            Node node,
            boolean shared,
            boolean deep,
            String owner,
            Duration wished) {
        Stream<NodeLock> others = Stream.concat(
                covering(entityManager, node).stream(), deep ? below(entityManager, node).stream() : Stream.empty());
        if (others.anyMatch(other -> !shared || !other.isShared())) {
            throw new RefusedException(Reason.LOCKED);
        }
        Instant now = clock.instant();
        entityManager
                .createQuery("delete from NodeLock l where l.endsAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
        long held = entityManager
                .createQuery("select count(l) from NodeLock l where l.personId = :person", Long.class)
                .setParameter("person", reader.id())
                .getSingleResult();
        if (held >= MOST) {
            throw new RefusedException(Reason.TOO_MANY);
        }
        NodeLock lock =
                new NodeLock("urn:uuid:" + UUID.randomUUID(), node, reader.id(), shared, deep, owner, end(now, wished));
        entityManager.persist(lock);
        entityManager.flush();
        return lock;
    }

    public void refresh(NodeLock lock, Duration wished) {
        lock.lastsUntil(end(clock.instant(), wished));
    }

    private static Instant end(Instant now, Duration wished) {
        return now.plus(wished.compareTo(LONGEST) > 0 ? LONGEST : wished);
    }

    /** How long it holds still. */
    public Duration rest(NodeLock lock) {
        return Duration.between(clock.instant(), lock.endsAt());
    }

    /** Of it and of all in it. */
    public static void forget(EntityManager entityManager, Node node) {
        entityManager
                .createNativeQuery(
                        "delete l from files_lock l join files_node n on n.id = l.node_id where n.path like ?1")
                .setParameter(1, node.path() + "%")
                .executeUpdate();
    }

    /** @throws RefusedException if somebody else has locked it */
    static void requireFree(EntityManager entityManager, Reader reader, Node node, Instant now) {
        requireOwn(covering(entityManager, node, now), reader);
    }

    /** @throws RefusedException if somebody else has locked it or something in it */
    static void requireAllFree(EntityManager entityManager, Reader reader, Node node, Instant now) {
        requireFree(entityManager, reader, node, now);
        below(entityManager, node, now).stream()
                .collect(Collectors.groupingBy(NodeLock::nodeId))
                .values()
                .forEach(locks -> requireOwn(locks, reader));
    }

    private static void requireOwn(Collection<NodeLock> locks, Reader reader) {
        Predicate<NodeLock> own = lock -> lock.personId() == reader.id();
        if (!locks.isEmpty() && locks.stream().noneMatch(own)) {
            throw new RefusedException(Reason.LOCKED);
        }
    }
}

package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Questions to the database that ask nobody who wants it. */
final class TreeQueries {

    private TreeQueries() {}

    static Optional<Node> inFolder(EntityManager entityManager, long folderId, NodeName name) {
        return entityManager
                .createQuery(
                        "select n from Node n where n.parentId = :folder and n.nameKey = :name and n.trashId is null",
                        Node.class)
                .setParameter("folder", folderId)
                .setParameter("name", name.key())
                .getResultStream()
                .findFirst();
    }

    /** The name, or the first one with a number that is free. */
    static NodeName free(EntityManager entityManager, long folderId, NodeName name) {
        NodeName candidate = name;
        for (int number = 2; inFolder(entityManager, folderId, candidate).isPresent(); number++) {
            candidate = name.numbered(number);
        }
        return candidate;
    }

    /** The space's row, which whoever changes something in it holds until the end. */
    static Space hold(EntityManager entityManager, long spaceId) {
        Space space = entityManager.find(Space.class, spaceId);
        entityManager.refresh(space, LockModeType.PESSIMISTIC_WRITE);
        return space;
    }

    /** The latest first. */
    static List<FileVersion> versions(EntityManager entityManager, long nodeId) {
        return entityManager
                .createQuery(
                        "select v from FileVersion v where v.nodeId = :node order by v.number desc", FileVersion.class)
                .setParameter("node", nodeId)
                .getResultList();
    }

    /** How much all versions of all files below take, and of the file itself. */
    static long bytes(EntityManager entityManager, Node top) {
        Number sum = (Number) entityManager
                .createQuery(
                        "select sum(v.size) from FileVersion v, Node n where n.id = v.nodeId and n.path like :path")
                .setParameter("path", top.path() + "%")
                .getSingleResult();
        return sum == null ? 0 : sum.longValue();
    }

    static long count(EntityManager entityManager, Node top) {
        return entityManager
                .createQuery("select count(n) from Node n where n.path like :path", Long.class)
                .setParameter("path", top.path() + "%")
                .getSingleResult();
    }

    /** By how many folders the deepest one lies below the top. */
    static int depth(EntityManager entityManager, Node top) {
        Number longest = (Number) entityManager
                .createNativeQuery(
                        "select max(length(path) - length(replace(path, '/', ''))) from files_node where path like ?1")
                .setParameter(1, top.path() + "%")
                .getSingleResult();
        return longest.intValue() - 1 - top.line().size();
    }
}

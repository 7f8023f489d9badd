package org.schulhof.files.internal.privacy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeLock;
import org.schulhof.files.internal.tree.NodeProperty;
import org.schulhof.files.internal.tree.Share;
import org.schulhof.files.internal.tree.Space;

/** What of all files is one person's. */
final class OwnFiles {

    private OwnFiles() {}

    /** Those in the person's home, and those elsewhere that they made or changed last; outer ones first. */
    static List<Node> nodes(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery(
                        "select n from Node n, Space s where s.id = n.spaceId and (s.personId = :person or n.createdBy = :person"
                                + " or n.changedBy = :person) order by length(n.path), n.id",
                        Node.class)
                .setParameter("person", personId)
                .getResultList();
    }

    static boolean isHome(EntityManager entityManager, long personId, Node root) {
        return entityManager
                .find(Space.class, root.spaceId())
                .personId()
                .filter(owner -> owner == personId)
                .isPresent();
    }

    /** All in the person's home, and those elsewhere that they made. */
    static List<FileVersion> versions(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery(
                        "select v from FileVersion v, Node n, Space s where n.id = v.nodeId and s.id = n.spaceId"
                                + " and (s.personId = :person or v.madeBy = :person) order by v.id",
                        FileVersion.class)
                .setParameter("person", personId)
                .getResultList();
    }

    static List<Share> shares(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery(
                        "select s from Share s where s.personId = :person or s.sharedBy = :person order by s.id",
                        Share.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** What programs have noted down in the person's home, and for the person elsewhere. */
    static List<NodeProperty> noted(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery(
                        "select p from NodeProperty p, Node n, Space s where n.id = p.nodeId and s.id = n.spaceId"
                                + " and (s.personId = :person or p.setBy = :person) order by p.id",
                        NodeProperty.class)
                .setParameter("person", personId)
                .getResultList();
    }

    static List<NodeLock> locks(EntityManager entityManager, long personId) {
        return entityManager
                .createQuery("select l from NodeLock l where l.personId = :person order by l.id", NodeLock.class)
                .setParameter("person", personId)
                .getResultList();
    }

    static void eraseMarks(EntityManager entityManager, long personId) {
        for (String which : List.of("NodeLock m where m.personId", "NodeProperty m where m.setBy")) {
            entityManager
                    .createQuery("delete from " + which + " = :person")
                    .setParameter("person", personId)
                    .executeUpdate();
        }
    }

    static long eraseHome(EntityManager entityManager, Deletion deletion, long personId) {
        List<Space> homes = entityManager
                .createQuery("select s from Space s where s.personId = :person", Space.class)
                .setParameter("person", personId)
                .getResultList();
        long count = 0;
        for (Space home : homes) {
            if (home.rootId().isPresent()) {
                Node root = entityManager.find(Node.class, home.rootId().get());
                count += deletion.delete(entityManager, deletion.hold(entityManager, root), root);
            }
            entityManager.remove(home);
            entityManager.flush();
        }
        return count;
    }

    static long eraseElsewhere(EntityManager entityManager, Deletion deletion, long personId) {
        List<FileVersion> made = entityManager
                .createQuery("select v from FileVersion v where v.madeBy = :person", FileVersion.class)
                .setParameter("person", personId)
                .getResultList();
        for (long nodeId : made.stream().map(FileVersion::nodeId).distinct().toList()) {
            deletion.deleteVersionsOf(entityManager, nodeId, personId);
        }
        List<Node> folders = entityManager
                .createQuery(
                        "select n from Node n where n.createdBy = :person and n.kind ="
                                + " org.schulhof.files.internal.tree.Kind.FOLDER order by length(n.path) desc",
                        Node.class)
                .setParameter("person", personId)
                .getResultList();
        for (Node folder : folders) {
            deletion.deleteIfEmpty(entityManager, folder);
        }
        return made.size();
    }
}

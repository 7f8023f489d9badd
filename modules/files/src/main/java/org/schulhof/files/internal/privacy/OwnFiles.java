package org.schulhof.files.internal.privacy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Node;
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

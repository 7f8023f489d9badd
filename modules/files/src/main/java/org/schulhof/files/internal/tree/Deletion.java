package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileStore;

/** Takes nodes away for good, with their contents. Who may is decided before. */
@Component(service = Deletion.class)
public final class Deletion {

    private final FileStore files;

    @Activate
    public Deletion(@Reference FileStore files) {
        this.files = files;
    }

    /** With all below it. @return how many files that were */
    public long delete(EntityManager entityManager, Space space, Node top) {
        List<FileVersion> versions = entityManager
                .createQuery(
                        "select v from FileVersion v, Node n where n.id = v.nodeId and n.path like :path",
                        FileVersion.class)
                .setParameter("path", top.path() + "%")
                .getResultList();
        long count = versions.stream().map(FileVersion::nodeId).distinct().count();
        delete(entityManager, space, versions);
        List<Node> nodes = entityManager
                .createQuery(
                        "select n from Node n where n.path like :path order by length(n.path) desc, n.id desc",
                        Node.class)
                .setParameter("path", top.path() + "%")
                .getResultList();
        for (Node node : nodes) {
            entityManager
                    .createQuery("delete from Share s where s.nodeId = :node")
                    .setParameter("node", node.id())
                    .executeUpdate();
            entityManager.remove(node);
            // one after the other: a folder goes after what is in it
            entityManager.flush();
        }
        return count;
    }

    /** Holds the row of the node's space, to delete something in it. */
    public Space hold(EntityManager entityManager, Node node) {
        return TreeQueries.hold(entityManager, node.spaceId());
    }

    /** What this person has made of a file; the file too, if nobody else has made anything of it. */
    public void deleteVersionsOf(EntityManager entityManager, long nodeId, long personId) {
        Node node = entityManager.find(Node.class, nodeId);
        Space space = hold(entityManager, node);
        List<FileVersion> all = TreeQueries.versions(entityManager, nodeId);
        List<FileVersion> theirs = all.stream()
                .filter(version ->
                        version.madeBy().filter(maker -> maker == personId).isPresent())
                .toList();
        if (theirs.size() == all.size()) {
            delete(entityManager, space, node);
            return;
        }
        all.stream().filter(version -> !theirs.contains(version)).findFirst().ifPresent(node::has);
        delete(entityManager, space, theirs);
    }

    /** A folder with nothing in it, not in the trash either. */
    public void deleteIfEmpty(EntityManager entityManager, Node folder) {
        if (TreeQueries.count(entityManager, folder) == 1) {
            delete(entityManager, hold(entityManager, folder), folder);
        }
    }

    /** These versions, whose contents go with them. */
    public void delete(EntityManager entityManager, Space space, Collection<FileVersion> versions) {
        for (FileVersion version : versions) {
            files.delete(version.fileId());
            space.use(-version.size());
            entityManager.remove(version);
        }
        entityManager.flush();
    }
}

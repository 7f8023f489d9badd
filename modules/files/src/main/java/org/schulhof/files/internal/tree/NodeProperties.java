package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/** What programs have noted down, in the database. Who may is decided before. */
public final class NodeProperties {

    private static final int MOST = 100;
    private static final int LONGEST = 16_000;
    private static final int LONGEST_NAMESPACE = 300;
    private static final int LONGEST_NAME = 200;

    private NodeProperties() {}

    public static List<NodeProperty> of(EntityManager entityManager, Node node) {
        return entityManager
                .createQuery("select p from NodeProperty p where p.nodeId = :node order by p.id", NodeProperty.class)
                .setParameter("node", node.id())
                .getResultList();
    }

    /** Of these nodes, by the node; one query. */
    public static Map<Long, List<NodeProperty>> of(EntityManager entityManager, Collection<Long> nodeIds) {
        return entityManager
                .createQuery("select p from NodeProperty p where p.nodeId in :nodes order by p.id", NodeProperty.class)
                .setParameter("nodes", nodeIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(NodeProperty::nodeId));
    }

    /** Of what is directly in a folder, by the node; one query. */
    public static Map<Long, List<NodeProperty>> inside(EntityManager entityManager, Node folder) {
        return entityManager
                .createQuery(
                        "select p from NodeProperty p, Node n where n.id = p.nodeId and n.parentId = :folder order by p.id",
                        NodeProperty.class)
                .setParameter("folder", folder.id())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(NodeProperty::nodeId));
    }

    public static void set(
            EntityManager entityManager, Node node, String namespace, String name, String xml, long setter) {
        if (xml.length() > LONGEST || namespace.length() > LONGEST_NAMESPACE || name.length() > LONGEST_NAME) {
            throw new RefusedException(Reason.TOO_MANY);
        }
        List<NodeProperty> all = of(entityManager, node);
        Optional<NodeProperty> known = find(all, namespace, name);
        if (known.isPresent()) {
            known.get().says(xml, setter);
        } else if (all.size() >= MOST) {
            throw new RefusedException(Reason.TOO_MANY);
        } else {
            entityManager.persist(new NodeProperty(node.id(), namespace, name, xml, setter));
        }
        entityManager.flush();
    }

    /** Nothing happens if there is none such. */
    public static void remove(EntityManager entityManager, Node node, String namespace, String name) {
        find(of(entityManager, node), namespace, name).ifPresent(entityManager::remove);
        entityManager.flush();
    }

    private static Optional<NodeProperty> find(List<NodeProperty> all, String namespace, String name) {
        return all.stream()
                .filter(property -> property.namespace().equals(namespace)
                        && property.name().equals(name))
                .findFirst();
    }

    /** In the place of what was noted down there. */
    public static void copy(EntityManager entityManager, long from, long to) {
        entityManager
                .createQuery("delete from NodeProperty p where p.nodeId = :node")
                .setParameter("node", to)
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into files_property (node_id, namespace, name, xml, set_by)"
                        + " select ?1, namespace, name, xml, set_by from files_property where node_id = ?2")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate();
    }
}

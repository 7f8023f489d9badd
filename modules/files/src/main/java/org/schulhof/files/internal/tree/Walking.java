package org.schulhof.files.internal.tree;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;

/** Goes through folders as programs do: by names, and through all that is in one. */
@Component(service = Walking.class)
public final class Walking {

    private final Spaces spaces;
    private final Tree tree;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public Walking(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Persistence persistence,
            @Reference Clock clock) {
        this.spaces = spaces;
        this.tree = tree;
        this.persistence = persistence;
        this.clock = clock;
    }

    /** All that is in a folder, as {@link Tree#list} would list it, each as the current person has it before them; three queries. */
    public List<Place> inside(Place folder) {
        Reader reader = spaces.reader();
        folder.requireFolder();
        return persistence.inTransaction(entityManager -> {
            List<Node> nodes = Tree.inFolder(
                            entityManager.createQuery(
                                    "select n" + Tree.inFolder(folder) + " order by n.nameKey", Node.class),
                            folder,
                            reader)
                    .getResultList();
            List<Share> above = entityManager
                    .createQuery("select s from Share s where s.nodeId in :line", Share.class)
                    .setParameter("line", folder.node().line())
                    .getResultList();
            Map<Long, List<Share>> own = entityManager
                    .createQuery(
                            "select s from Share s, Node n where n.id = s.nodeId and n.parentId = :folder", Share.class)
                    .setParameter("folder", folder.id())
                    .getResultList()
                    .stream()
                    .collect(Collectors.groupingBy(Share::nodeId));
            Instant now = clock.instant();
            return nodes.stream()
                    .map(node -> Permissions.place(
                            folder.space(),
                            Stream.concat(folder.line().stream(), Stream.of(node))
                                    .toList(),
                            Stream.concat(above.stream(), own.getOrDefault(node.id(), List.of()).stream())
                                    .toList(),
                            reader,
                            now))
                    .filter(place -> place.permission() != Permission.NONE)
                    .toList();
        });
    }

    /** What lies below a folder at these names, one in the other, each exactly so; as the current person has it before them. */
    public Optional<Place> find(Place folder, List<NodeName> names) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> {
            Optional<Node> found = Optional.of(folder.node());
            for (NodeName name : names) {
                found = found.flatMap(node -> TreeQueries.inFolder(entityManager, node.id(), name))
                        .filter(node -> node.name().equals(name.text()));
            }
            return found.flatMap(node -> Optional.ofNullable(
                    tree.places(entityManager, reader, List.of(node)).get(node.id())));
        });
    }
}

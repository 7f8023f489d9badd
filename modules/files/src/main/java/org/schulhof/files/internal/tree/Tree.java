package org.schulhof.files.internal.tree;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;

/** Looks at files and folders, as far as they are open to the current person. */
@Component(service = Tree.class)
public final class Tree {

    /** Of a folder on one page. */
    public static final int PAGE = 100;

    private static final int MOST_HITS = 100;
    private static final int MOST_ROOTS = 500;

    private final Spaces spaces;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public Tree(@Reference Spaces spaces, @Reference Persistence persistence, @Reference Clock clock) {
        this.spaces = spaces;
        this.persistence = persistence;
        this.clock = clock;
    }

    /** By what a folder is sorted; folders come first. */
    public enum Order {
        NAME("n.nameKey, n.id"),
        NEWEST("n.changedAt desc, n.id desc"),
        LARGEST("n.size desc, n.nameKey, n.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** @throws UnknownNodeException if there is none such, it is in the trash, or not for the current person */
    public Place open(long id) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> require(entityManager, reader, id, false));
    }

    /** Those of the given ones that are open to the current person, in their order. */
    public List<Place> openAll(Collection<Long> ids) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> {
            Map<Long, Node> found = byId(entityManager, ids);
            Map<Long, Place> places = places(
                    entityManager,
                    reader,
                    found.values().stream().filter(node -> !node.isTrashed()).toList());
            return ids.stream()
                    .distinct()
                    .map(places::get)
                    .filter(place -> place != null)
                    .toList();
        });
    }

    /** What is in a folder, folders first. Who may only put something in sees what is theirs. */
    public List<Node> list(Place folder, Order order, int offset, int limit) {
        Reader reader = spaces.reader();
        folder.requireFolder();
        return persistence.inTransaction(entityManager -> inFolder(
                        entityManager.createQuery(
                                "select n" + inFolder(folder) + " order by case when n.kind ="
                                        + " org.schulhof.files.internal.tree.Kind.FOLDER then 0 else 1 end, "
                                        + order.sql,
                                Node.class),
                        folder,
                        reader)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** How many {@link #list} would list in all. */
    public long count(Place folder) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> inFolder(
                        entityManager.createQuery("select count(n)" + inFolder(folder), Long.class), folder, reader)
                .getSingleResult());
    }

    static String inFolder(Place folder) {
        return " from Node n where n.parentId = :folder and n.trashId is null"
                + (folder.permission() == Permission.DROP
                        ? " and (n.createdBy = :reader or n.kind = org.schulhof.files.internal.tree.Kind.FOLDER)"
                        : "");
    }

    static <T> TypedQuery<T> inFolder(TypedQuery<T> query, Place folder, Reader reader) {
        query.setParameter("folder", folder.id());
        return folder.permission() == Permission.DROP ? query.setParameter("reader", reader.id()) : query;
    }

    /** The file or folder of this name in the folder, as the current person has it before them. */
    public Optional<Place> find(Place folder, String name) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> TreeQueries.inFolder(
                        entityManager, folder.id(), NodeName.brought(name))
                .flatMap(node -> Optional.ofNullable(
                        places(entityManager, reader, List.of(node)).get(node.id()))));
    }

    /** What others have shared with the current person, the latest first. */
    public List<Place> sharedWithMe() {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> {
            List<Node> nodes = roots(entityManager, reader);
            Map<Long, Place> places = places(entityManager, reader, nodes);
            return nodes.stream()
                    .map(node -> places.get(node.id()))
                    .filter(place -> place != null && place.sharedAt().isPresent())
                    .toList();
        });
    }

    private List<Node> roots(EntityManager entityManager, Reader reader) {
        TypedQuery<Node> query = entityManager.createQuery(
                "select n from Node n, Share s where n.id = s.nodeId and n.trashId is null and (s.personId = :reader"
                        + (reader.groups().isEmpty() ? "" : " or s.groupId in :groups")
                        + ") and (s.endsAt is null or s.endsAt > :now) order by s.sharedAt desc, s.id desc",
                Node.class);
        if (!reader.groups().isEmpty()) {
            query.setParameter("groups", reader.groups());
        }
        return query
                .setParameter("reader", reader.id())
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_ROOTS)
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }

    /** Files and folders with all these words in their names, wherever they are open to the current person. */
    public List<Place> search(String text) {
        Reader reader = spaces.reader();
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (text.isBlank()) {
            return List.of();
        }
        return persistence.inTransaction(entityManager -> {
            List<Node> shared = roots(entityManager, reader);
            StringBuilder where = new StringBuilder("s.personId = :reader");
            if (!reader.groups().isEmpty()) {
                where.append(" or s.groupId in :groups");
            }
            for (int i = 0; i < shared.size(); i++) {
                where.append(" or n.path like :path").append(i);
            }
            StringBuilder named = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                named.append(" and n.nameKey like :word").append(i).append(" escape '!'");
            }
            TypedQuery<Node> query = entityManager.createQuery(
                    "select n from Node n, Space s where s.id = n.spaceId and n.trashId is null and n.parentId is not null"
                            + named + " and (" + where + ") order by n.changedAt desc, n.id desc",
                    Node.class);
            query.setParameter("reader", reader.id());
            if (!reader.groups().isEmpty()) {
                query.setParameter("groups", reader.groups());
            }
            for (int i = 0; i < shared.size(); i++) {
                query.setParameter("path" + i, shared.get(i).path() + "%");
            }
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, "%" + escaped(words.get(i)) + "%");
            }
            List<Node> found = query.setMaxResults(MOST_HITS).getResultList();
            return List.copyOf(places(entityManager, reader, found).values());
        });
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** What is in the trash of a space that the current person looks after, the latest first. */
    public List<Node> trash(Place root) {
        spaces.reader();
        root.require(Permission.MANAGE);
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select n from Node n where n.spaceId = :space and n.trashId = n.id order by n.trashedAt desc, n.id desc",
                        Node.class)
                .setParameter("space", root.space().id())
                .setMaxResults(MOST_ROOTS)
                .getResultList());
    }

    /** What was changed last in the current person's own files and in those of their groups. */
    public List<Place> latest(int limit) {
        Reader reader = spaces.reader();
        return persistence.inTransaction(entityManager -> {
            TypedQuery<Node> query = entityManager.createQuery(
                    "select n from Node n, Space s where s.id = n.spaceId and n.trashId is null and n.kind ="
                            + " org.schulhof.files.internal.tree.Kind.FILE and (s.personId = :reader"
                            + (reader.groups().isEmpty() ? "" : " or s.groupId in :groups")
                            + ") order by n.changedAt desc, n.id desc",
                    Node.class);
            query.setParameter("reader", reader.id());
            if (!reader.groups().isEmpty()) {
                query.setParameter("groups", reader.groups());
            }
            List<Node> found = query.setMaxResults(4 * limit).getResultList();
            return places(entityManager, reader, found).values().stream()
                    .limit(limit)
                    .toList();
        });
    }

    /** @param trashed whether it may be one that lies in the trash by itself */
    Place require(EntityManager entityManager, Reader reader, long id, boolean trashed) {
        return Optional.ofNullable(entityManager.find(Node.class, id))
                .filter(node -> !node.isTrashed() || trashed && node.trashedAt().isPresent())
                .map(node -> places(entityManager, reader, List.of(node)).get(node.id()))
                .orElseThrow(() -> new UnknownNodeException("file or folder", id));
    }

    /** Those that the reader may see; three queries for all. */
    Map<Long, Place> places(EntityManager entityManager, Reader reader, Collection<Node> nodes) {
        if (nodes.isEmpty()) {
            return Map.of();
        }
        Set<Long> ids = nodes.stream().flatMap(node -> node.line().stream()).collect(Collectors.toSet());
        Map<Long, Node> lines = byId(entityManager, ids);
        Map<Long, Space> found = entityManager
                .createQuery("select s from Space s where s.id in :ids", Space.class)
                .setParameter("ids", nodes.stream().map(Node::spaceId).collect(Collectors.toSet()))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Space::id, Function.identity()));
        List<Share> shares = entityManager
                .createQuery("select s from Share s where s.nodeId in :ids", Share.class)
                .setParameter("ids", ids)
                .getResultList();
        Instant now = clock.instant();
        Map<Long, Place> places = new LinkedHashMap<>();
        for (Node node : nodes) {
            List<Node> line = new ArrayList<>();
            node.line().forEach(id -> line.add(lines.get(id)));
            Place place = Permissions.place(found.get(node.spaceId()), line, shares, reader, now);
            if (place.permission() != Permission.NONE) {
                places.put(node.id(), place);
            }
        }
        return places;
    }

    private static Map<Long, Node> byId(EntityManager entityManager, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select n from Node n where n.id in :ids", Node.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Node::id, Function.identity()));
    }
}

package org.schulhof.files.internal.sharing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.Reader;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.files.internal.tree.Share;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;

/** Opens files and folders to people and groups, for reading or writing, perhaps until a day. */
@Component(service = Shares.class)
public final class Shares {

    private static final int MOST = 100;

    private final Spaces spaces;
    private final Tree tree;
    private final Persistence persistence;
    private final People people;
    private final Groups groups;
    private final Notifications notifications;
    private final Clock clock;

    @Activate
    public Shares(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Persistence persistence,
            @Reference People people,
            @Reference Groups groups,
            @Reference Notifications notifications,
            @Reference Clock clock) {
        this.spaces = spaces;
        this.tree = tree;
        this.persistence = persistence;
        this.people = people;
        this.groups = groups;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Of the node itself, the first ones first. */
    public List<Share> of(Place place) {
        spaces.reader();
        place.require(Permission.MANAGE);
        return persistence.inTransaction(entityManager -> of(entityManager, place.id()));
    }

    private static List<Share> of(EntityManager entityManager, long nodeId) {
        return entityManager
                .createQuery("select s from Share s where s.nodeId = :node order by s.id", Share.class)
                .setParameter("node", nodeId)
                .getResultList();
    }

    /** @param lastDay to the end of which it holds; null for until it is taken back */
    public void withPerson(long nodeId, long personId, boolean writable, @Nullable LocalDate lastDay) {
        Reader reader = spaces.reader();
        Person person = people.find(personId)
                .filter(found -> found.active() && found.id() != reader.id())
                .orElseThrow(() -> new RefusedException(Reason.NOBODY));
        share(
                nodeId,
                writable,
                lastDay,
                share -> share.personId().filter(id -> id == personId).isPresent(),
                (node, now) -> {
                    notifications.tell(
                            person.id(),
                            FilesModule.SHARED,
                            (locale, receiver) -> Texts.of(FilesModule.class, locale, receiver)
                                    .get("share.told", reader.person().name(), node.name()),
                            "/m/" + FilesModule.ID + "/shared.xhtml");
                    return Share.withPerson(node, personId, reader.id(), now);
                });
    }

    /** The same for a group that the person is in; of all pupils, or all of another role, only by those who work at the school. */
    public void withGroup(long nodeId, long groupId, boolean writable, @Nullable LocalDate lastDay) {
        Reader reader = spaces.reader();
        Group group = groups.find(groupId)
                .filter(found -> isOffered(reader, found))
                .orElseThrow(() -> new RefusedException(Reason.NOBODY));
        share(
                nodeId,
                writable,
                lastDay,
                share -> share.groupId().filter(id -> id == group.id()).isPresent(),
                (node, now) -> Share.withGroup(node, group.id(), reader.id(), now));
    }

    private static boolean isOffered(Reader reader, Group group) {
        return reader.person().worksAtSchool()
                || group.type() != GroupType.ROLE && reader.groups().contains(group.id());
    }

    /** With which groups the current person can share. */
    public List<Group> offered() {
        Reader reader = spaces.reader();
        List<Group> found = reader.person().worksAtSchool() ? groups.search("", 0, 200) : groups.of(reader.id());
        return found.stream().filter(group -> isOffered(reader, group)).toList();
    }

    /** Nothing happens if it is none of the node's. */
    public void withdraw(long nodeId, long shareId) {
        Place place = tree.open(nodeId);
        place.require(Permission.MANAGE);
        persistence.runInTransaction(entityManager -> of(entityManager, nodeId).stream()
                .filter(share -> share.id() == shareId)
                .forEach(entityManager::remove));
    }

    /** The names of those to whom the shares are given, by the shares' ids. */
    public Map<Long, String> names(List<Share> shares) {
        spaces.reader();
        Map<Long, Person> persons = people.named(
                shares.stream().flatMap(share -> share.personId().stream()).toList());
        Map<Long, Group> found = groups.findAll(
                shares.stream().flatMap(share -> share.groupId().stream()).toList());
        return shares.stream()
                .collect(Collectors.toMap(
                        Share::id,
                        share -> share.personId()
                                .map(persons::get)
                                .map(Person::name)
                                .or(() -> share.groupId().map(found::get).map(Group::name))
                                .orElse("–")));
    }

    private void share(
            long nodeId,
            boolean writable,
            @Nullable LocalDate lastDay,
            Predicate<Share> same,
            BiFunction<Node, Instant, Share> fresh) {
        if (lastDay != null && lastDay.isBefore(LocalDate.now(clock))) {
            throw new RefusedException(Reason.END_PASSED);
        }
        Instant end = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Place place = tree.open(nodeId);
        place.require(Permission.MANAGE);
        if (place.isRoot()) {
            throw new RefusedException(Reason.ROOT);
        }
        persistence.runInTransaction(entityManager -> {
            List<Share> shares = of(entityManager, nodeId);
            Optional<Share> known = shares.stream().filter(same).findFirst();
            if (known.isEmpty() && shares.size() >= MOST) {
                throw new RefusedException(Reason.TOO_MANY);
            }
            Share share = known.orElseGet(() -> fresh.apply(place.node(), clock.instant()));
            share.set(writable, end);
            if (known.isEmpty()) {
                entityManager.persist(share);
            }
        });
    }
}

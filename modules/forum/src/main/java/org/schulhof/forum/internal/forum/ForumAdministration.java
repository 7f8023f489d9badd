package org.schulhof.forum.internal.forum;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.forum.InvalidForumException.Reason;

/**
 * Which forums there are, and who has which part in them (R31). Forums of the school are changed by those who have the right;
 * that of a group by those who look after the group, so that nobody gets to read there by way of the administration (R15).
 * Each change is in the log of the administration.
 */
@Component(service = ForumAdministration.class)
public final class ForumAdministration {

    private static final int GROUPS_AT_ONCE = 200;

    private final Access access;
    private final Persistence persistence;
    private final Readers readers;
    private final Groups groups;
    private final TextFilter filter;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public ForumAdministration(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Readers readers,
            @Reference Groups groups,
            @Reference TextFilter filter,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.readers = readers;
        this.groups = groups;
        this.filter = filter;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the current person makes forums of the school. */
    public boolean mayCreate() {
        return access.has(ForumModule.MANAGE);
    }

    /** A forum of the school in which everybody writes and the current person moderates, until that is changed. @return its id */
    public long create(String name, String about) {
        Reader me = readers.current();
        access.requireRight(ForumModule.MANAGE);
        require(name, about);
        return persistence.inTransaction(entityManager -> {
            Forum forum = Forum.ofSchool(name, about, clock.instant());
            forum.open(Part.WRITE, List.of(Subject.EVERYBODY));
            forum.open(Part.MODERATE, List.of(Subject.person(me.id())));
            entityManager.persist(forum);
            entityManager.flush();
            audit.record("forum.create", forum.name(), null, summary(forum));
            return forum.id();
        });
    }

    private void require(String name, String about) {
        filter.require(WrittenText.plain("name", name), WrittenText.plain("about", about));
    }

    /** @throws UnknownForumException if it is not the current person's to change */
    public Forum changeable(long id) {
        Reader me = readers.current();
        return persistence.inTransaction(entityManager -> changeable(entityManager, id, me));
    }

    public boolean mayChange(Forum forum, Reader reader) {
        return forum.groupId().map(reader::owns).orElseGet(() -> access.has(ForumModule.MANAGE));
    }

    private Forum changeable(EntityManager entityManager, long id, Reader me) {
        Forum forum = entityManager.find(Forum.class, id);
        if (forum == null || !mayChange(forum, me)) {
            throw new UnknownForumException("forum", id);
        }
        return forum;
    }

    /** @param name left as it is in a group's forum, which is called as its group */
    public void describe(long id, String name, String about) {
        require(name, about);
        change(id, "forum.change", forum -> forum.describe(forum.groupId().isPresent() ? forum.name() : name, about));
    }

    /** These people have the part from now on; what they had beside stays. */
    public void give(long id, Part part, Subject subject) {
        change(id, "forum.change", forum -> {
            Set<Subject> subjects = new HashSet<>(forum.subjects(part));
            subjects.add(subject);
            forum.open(part, subjects);
        });
    }

    public void withdraw(long id, Part part, Subject subject) {
        change(id, "forum.change", forum -> {
            List<Subject> left = new ArrayList<>(forum.subjects(part));
            left.remove(subject);
            if (part == Part.MODERATE && left.isEmpty()) {
                throw new InvalidForumException(Reason.NO_MODERATOR);
            }
            forum.open(part, left);
        });
    }

    public void switchOff(long id) {
        change(id, "forum.off", forum -> forum.switchOff(clock.instant()));
    }

    public void switchOn(long id) {
        change(id, "forum.on", Forum::switchOn);
    }

    private void change(long id, String action, Consumer<Forum> change) {
        Reader me = readers.current();
        persistence.runInTransaction(entityManager -> {
            Forum forum = changeable(entityManager, id, me);
            boolean wasOff = forum.isOff();
            Map<Part, Boolean> had = parts(forum, me);
            String before = summary(forum);
            change.accept(forum);
            if (!wasOff && forum.groupId().isEmpty() && gained(had, parts(forum, me))) {
                throw new InvalidForumException(Reason.SELF_ADMISSION);
            }
            audit.record(action, forum.name(), before, summary(forum));
        });
    }

    private static Map<Part, Boolean> parts(Forum forum, Reader me) {
        return Map.of(Part.READ, forum.lets(Part.READ, me), Part.MODERATE, forum.lets(Part.MODERATE, me));
    }

    private static boolean gained(Map<Part, Boolean> had, Map<Part, Boolean> has) {
        return has.entrySet().stream().anyMatch(entry -> entry.getValue() && !had.get(entry.getKey()));
    }

    private static String summary(Forum forum) {
        return java.util.Arrays.stream(Part.values())
                .map(part -> part.name().toLowerCase(java.util.Locale.ROOT) + ": "
                        + forum.subjects(part).stream()
                                .map(Subject::text)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** Groups whose forums the current person can switch on and off, with their forums; by the beginning of their names. */
    public List<GroupForum> groupForums(String text) {
        Reader me = readers.current();
        boolean all = access.has(ForumModule.MANAGE);
        List<Group> found = groups.search(text, 0, GROUPS_AT_ONCE).stream()
                .filter(group -> group.type() != GroupType.ROLE)
                .filter(group -> all || me.owns(group.id()))
                .toList();
        Map<Long, Forum> forums = new HashMap<>();
        persistence
                .inTransaction(entityManager -> Forums.ofGroups(
                        entityManager, found.stream().map(Group::id).toList()))
                .forEach(forum -> forums.put(forum.groupId().orElseThrow(), forum));
        return found.stream()
                .map(group -> {
                    Forum forum = forums.get(group.id());
                    boolean on = forum != null && !forum.isOff();
                    return new GroupForum(group, on, on && me.owns(group.id()) ? forum.id() : null);
                })
                .toList();
    }

    /** Whether the current person looks after any group, or may do this for all. */
    public boolean maySwitchGroups() {
        return access.has(ForumModule.MANAGE)
                || readers.current().keys().stream()
                        .flatMap(key -> Subject.parse(key).stream())
                        .anyMatch(subject -> subject.kind() == Subject.Kind.OWNERS);
    }

    /**
     * Gives the group a forum of its own, the one that it had if it had one, or takes it out of sight.
     *
     * @throws UnknownForumException if there is no such group, or the current person neither owns it nor has the right
     */
    public void switchGroup(long groupId, boolean on) {
        Reader me = readers.current();
        Group group = groups.find(groupId)
                .filter(found -> found.type() != GroupType.ROLE)
                .filter(found -> me.owns(groupId) || access.has(ForumModule.MANAGE))
                .orElseThrow(() -> new UnknownForumException("group", groupId));
        persistence.runInTransaction(entityManager -> {
            List<Forum> there = Forums.ofGroups(entityManager, Set.of(groupId));
            if (there.isEmpty() && on) {
                entityManager.persist(Forum.ofGroup(groupId, group.name(), clock.instant()));
            } else if (!there.isEmpty()) {
                Forum forum = there.get(0);
                if (on) {
                    forum.switchOn();
                } else {
                    forum.switchOff(clock.instant());
                }
            }
            audit.record(on ? "forum.on" : "forum.off", group.name(), null, null);
        });
    }

    /** @throws AccessDeniedException for those who may do nothing here */
    public void requireSwitchingGroups() {
        if (!maySwitchGroups()) {
            throw new AccessDeniedException("looks after no group");
        }
    }

    /** @param settings id of its forum if the current person may change that; null otherwise */
    public record GroupForum(
            Group group, boolean on, @Nullable Long settings) {}
}

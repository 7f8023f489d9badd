package org.schulhof.forum.internal.forum;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/** The forums that are open to a reader. What is closed to them does not exist for them. */
@Component(service = Forums.class)
public final class Forums {

    private final Persistence persistence;
    private final Groups groups;
    private final People people;

    @Activate
    public Forums(@Reference Persistence persistence, @Reference Groups groups, @Reference People people) {
        this.persistence = persistence;
        this.groups = groups;
        this.people = people;
    }

    /** Those in which the reader has the part: of the school first, each by name. */
    public List<Forum> with(Part part, Reader reader) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select distinct f from Forum f join f.grants g"
                                + " where f.offAt is null and g.part in :parts and g.subject in :keys",
                        Forum.class)
                .setParameter("parts", part.by())
                .setParameter("keys", reader.keys())
                .getResultStream()
                .sorted(BY_NAME)
                .toList());
    }

    /**
     * The same forums with the names that they have now: a group's forum is called as its group. Modules are not told when a
     * group is renamed; the first who then sees both renames the forum for all. Asks for the current person, so not for jobs.
     */
    public List<Forum> namedAsGroups(List<Forum> found) {
        Set<Long> groupIds =
                found.stream().flatMap(forum -> forum.groupId().stream()).collect(Collectors.toSet());
        if (groupIds.isEmpty()) {
            return found;
        }
        Map<Long, Group> known = groups.findAll(groupIds);
        return found.stream()
                .map(forum -> forum.groupId()
                        .map(known::get)
                        .filter(group -> !group.name().equals(forum.name()))
                        .map(group -> renamed(forum, group))
                        .orElse(forum))
                .sorted(BY_NAME)
                .toList();
    }

    private Forum renamed(Forum forum, Group group) {
        return persistence.inTransaction(entityManager -> {
            Forum stored = entityManager.find(Forum.class, forum.id(), LockModeType.PESSIMISTIC_WRITE);
            stored.describe(group.name(), stored.about());
            return stored;
        });
    }

    static final java.util.Comparator<Forum> BY_NAME = java.util.Comparator.comparing(
                    (Forum forum) -> forum.groupId().isPresent())
            .thenComparing(Forum::name, java.text.Collator.getInstance(java.util.Locale.GERMAN)::compare)
            .thenComparing(Forum::id);

    public Set<Long> idsWith(Part part, Reader reader) {
        return new HashSet<>(with(part, reader).stream().map(Forum::id).toList());
    }

    /** @throws UnknownForumException if there is none, or it is closed to the reader */
    public Forum readable(long id, Reader reader) {
        Forum forum = persistence.inTransaction(entityManager -> entityManager.find(Forum.class, id));
        if (forum == null || !forum.lets(Part.READ, reader)) {
            throw new UnknownForumException("forum", id);
        }
        return forum;
    }

    public boolean isReadable(long id, Reader reader) {
        Forum forum = persistence.inTransaction(entityManager -> entityManager.find(Forum.class, id));
        return forum != null && forum.lets(Part.READ, reader);
    }

    /**
     * @throws UnknownForumException if the reader does not even read there
     * @throws AccessDeniedException if the reader reads there, and has not the part
     */
    public Forum require(Part part, long id, Reader reader) {
        Forum forum = readable(id, reader);
        if (!forum.lets(part, reader)) {
            throw new AccessDeniedException(reader.person().account() + " does not " + part + " in forum " + id);
        }
        return forum;
    }

    /** Whoever moderates there, one by one: at most some hundreds of a group, as moderators are few. */
    public Set<Long> moderators(Forum forum) {
        Set<Long> found = new HashSet<>();
        for (Subject subject : forum.subjects(Part.MODERATE)) {
            switch (subject.kind()) {
                case PERSON -> found.add(subject.id());
                case GROUP, OWNERS -> found.addAll(of(subject));
                case ALL, ROLE -> {
                    // Too many to be told of each thing; they find it on the page of the moderation
                }
            }
        }
        return found;
    }

    private List<Long> of(Subject subject) {
        List<Long> members =
                groups.members(subject.id(), 0, 200).stream().map(Person::id).toList();
        return subject.kind() == Subject.Kind.GROUP
                ? members
                : groups.belongings(members).entrySet().stream()
                        .filter(entry -> entry.getValue().owned().contains(subject.id()))
                        .map(java.util.Map.Entry::getKey)
                        .toList();
    }

    static List<Forum> ofGroups(EntityManager entityManager, Collection<Long> groupIds) {
        return groupIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select f from Forum f where f.groupId in :groups", Forum.class)
                        .setParameter("groups", groupIds)
                        .getResultList();
    }
}

package org.schulhof.homework.internal.setting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.Person;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;
import org.schulhof.homework.internal.task.UnknownTaskException;

/** For whom the current person sets tasks: the groups to which they belong, and the pupils in them. */
@Component(service = Teaching.class)
public final class Teaching {

    private static final Set<GroupType> TAUGHT =
            EnumSet.of(GroupType.CLASS, GroupType.COURSE, GroupType.CLUB, GroupType.OTHER);

    private final Access access;
    private final Groups groups;
    private final Audience audience;
    private final TaskStore store;

    @Activate
    public Teaching(
            @Reference Access access,
            @Reference Groups groups,
            @Reference Audience audience,
            @Reference TaskStore store) {
        this.access = access;
        this.groups = groups;
        this.audience = audience;
        this.store = store;
    }

    /** Whether the current person sets tasks at all. */
    public boolean maySet() {
        access.require(HomeworkModule.ID);
        return access.has(HomeworkModule.SET);
    }

    /** @throws AccessDeniedException unless the current person may set tasks */
    public Person require() {
        access.require(HomeworkModule.ID);
        return access.requireRight(HomeworkModule.SET);
    }

    /** By type and name. */
    public List<Group> groups() {
        return groups.of(require().id()).stream()
                .filter(group -> TAUGHT.contains(group.type()))
                .toList();
    }

    /** The pupils of one of these groups. */
    public List<Person> pupils(long groupId) {
        return groups().stream().anyMatch(group -> group.id() == groupId)
                ? audience.pupils(List.of(Target.group(groupId)))
                : List.of();
    }

    /** @throws AccessDeniedException if one of them is not in the current person's groups */
    void require(Collection<Target> targets) {
        Set<Long> taught = groups().stream().map(Group::id).collect(Collectors.toSet());
        Set<Long> pupils = new HashSet<>();
        for (Target target : targets) {
            boolean known = target.isGroup() ? taught.contains(target.id()) : pupils.contains(target.id());
            if (!known && !target.isGroup()) {
                audience.pupils(taught.stream().map(Target::group).toList()).forEach(pupil -> pupils.add(pupil.id()));
                known = pupils.contains(target.id());
            }
            if (!known) {
                throw new AccessDeniedException("teaches no " + target.text());
            }
        }
    }

    /**
     * The current person's own task, of any state.
     *
     * @throws UnknownTaskException if it is somebody else's
     */
    public Task own(long taskId) {
        Person me = require();
        return store.find(taskId)
                .filter(task -> task.isBy(me.id()))
                .orElseThrow(() -> new UnknownTaskException(taskId));
    }

    /** Whether the task of a colleague is for a group to which the current person belongs: they may read and copy it. */
    public boolean sharesGroup(Task task) {
        Set<Long> taught = groups().stream().map(Group::id).collect(Collectors.toSet());
        return task.targets().stream().anyMatch(target -> target.isGroup() && taught.contains(target.id()));
    }

    /**
     * A task of the current person's, or one of a colleague for a group to which both belong.
     *
     * @throws UnknownTaskException if it is neither
     */
    public Task readable(long taskId) {
        Person me = require();
        return store.find(taskId)
                .filter(task -> task.isBy(me.id()) || !task.isDraft() && sharesGroup(task))
                .orElseThrow(() -> new UnknownTaskException(taskId));
    }
}

package org.schulhof.homework.internal.handin;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.person.Guardians;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policies;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Target;
import org.schulhof.homework.internal.task.Task;

/** Whose tasks somebody reads: their own as a pupil, and by policy their children's. */
@Component(service = Readers.class)
public final class Readers {

    private final Access access;
    private final Audience audience;
    private final HandInStore handIns;
    private final Guardians guardians;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public Readers(
            @Reference Access access,
            @Reference Audience audience,
            @Reference HandInStore handIns,
            @Reference Guardians guardians,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.access = access;
        this.audience = audience;
        this.handIns = handIns;
        this.guardians = guardians;
        this.policies = policies;
        this.clock = clock;
    }

    /** The current person, who may use the module. */
    public Person current() {
        return access.require(HomeworkModule.ID);
    }

    /** Ids of the children whose tasks the person sees. */
    public Set<Long> childrenOf(Person person) {
        return person.is(Role.GUARDIAN) && policies.isOn(HomeworkModule.GUARDIANS)
                ? guardians.childrenOf(person.id())
                : Set.of();
    }

    /** Ids of the pupils whose view of the task the person has; none if it is not for them. */
    public Set<Long> pupilsOf(Task task, Person person) {
        Set<Long> asked = new LinkedHashSet<>();
        if (person.is(Role.PUPIL)) {
            asked.add(person.id());
        }
        asked.addAll(childrenOf(person));
        if (!task.isShown(clock.instant()) || asked.isEmpty()) {
            return Set.of();
        }
        var targets = audience.ofAll(asked);
        Set<Long> found = new LinkedHashSet<>();
        for (Long pupil : asked) {
            boolean meant = task.targets().stream().map(Target::text).anyMatch(targets.get(pupil)::contains);
            // who has left the group keeps what they have handed in
            if (meant || handIns.of(task.id(), pupil).isPresent()) {
                found.add(pupil);
            }
        }
        return found;
    }
}

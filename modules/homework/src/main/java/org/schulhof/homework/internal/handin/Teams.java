package org.schulhof.homework.internal.handin;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.person.Person;
import org.schulhof.homework.internal.handin.RefusedHandInException.Reason;
import org.schulhof.homework.internal.task.Audience;
import org.schulhof.homework.internal.task.Task;

/** Pupils who hand in together: one of them holds the content, and what is handed in counts for all. Asks no one whether they may. */
@Component(service = Teams.class)
public final class Teams {

    private final Audience audience;
    private final HandInStore store;

    @Activate
    public Teams(@Reference Audience audience, @Reference HandInStore store) {
        this.audience = audience;
        this.store = store;
    }

    /** By name. */
    List<Person> partners(Task task, long pupilId) {
        if (!task.isForTeams()) {
            return List.of();
        }
        Map<Long, HandIn> known = store.ofTask(task.id());
        HandIn mine = known.get(pupilId);
        return audience.pupils(task.targets()).stream()
                .filter(pupil -> pupil.id() != pupilId && isFree(known.get(pupil.id()), mine))
                .toList();
    }

    private static boolean isFree(@Nullable HandIn other, @Nullable HandIn mine) {
        return other == null || !other.isHandedIn() || mine != null && other.contentId() == mine.contentId();
    }

    /**
     * Makes what the holder has handed in that of others too; who is not named any more has not handed in.
     *
     * @param named null to leave the team as it is
     */
    void join(EntityManager entityManager, Task task, HandIn holder, @Nullable Set<Long> named) {
        List<HandIn> before = HandInStore.team(entityManager, holder.id());
        Set<Long> members =
                named == null ? before.stream().map(HandIn::pupilId).collect(Collectors.toSet()) : new HashSet<>(named);
        members.remove(holder.pupilId());
        if (members.size() >= Math.max(1, task.teamSize())) {
            throw new RefusedHandInException(Reason.TEAM);
        }
        before.stream()
                .filter(member -> member != holder && !members.contains(member.pupilId()))
                .forEach(HandIn::takeBack);
        if (members.isEmpty()) {
            return;
        }
        Set<Long> meant =
                audience.pupils(task.targets()).stream().map(Person::id).collect(Collectors.toSet());
        for (Long member : members) {
            HandIn its = HandInStore.ofEver(entityManager, task.id(), member);
            boolean stays = before.contains(its);
            if (!stays && (!meant.contains(member) || its.isHandedIn() || its.isReturned())) {
                throw new RefusedHandInException(Reason.TEAM);
            }
            its.handInWith(holder);
        }
    }
}

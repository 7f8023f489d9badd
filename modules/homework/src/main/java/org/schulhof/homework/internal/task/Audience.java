package org.schulhof.homework.internal.task;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;

/** For whom tasks are: of a group, those who are pupils, as it is made up at the moment. Asks no one whether they may. */
@Component(service = Audience.class)
public final class Audience {

    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::lastName)
            .thenComparing(Person::firstName)
            .thenComparing(Person::id);

    private final Groups groups;
    private final People people;

    @Activate
    public Audience(@Reference Groups groups, @Reference People people) {
        this.groups = groups;
        this.people = people;
    }

    /** Those for whom it is, by name. */
    public List<Person> pupils(Collection<Target> targets) {
        Set<Long> ids = new HashSet<>();
        for (Target target : targets) {
            if (target.isGroup()) {
                ids.addAll(groups.everybodyIn(target.id()));
            } else {
                ids.add(target.id());
            }
        }
        return ids.isEmpty()
                ? List.of()
                : people.named(ids).values().stream()
                        .filter(person -> person.active() && person.is(Role.PUPIL))
                        .sorted(BY_NAME)
                        .toList();
    }

    /** What is for this pupil, as stored; one query. */
    public Set<String> of(long pupilId) {
        return ofAll(Set.of(pupilId)).get(pupilId);
    }

    /** The same for many, in one query. */
    public Map<Long, Set<String>> ofAll(Collection<Long> pupilIds) {
        Map<Long, Belonging> belongings = groups.belongings(pupilIds);
        return pupilIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> Stream.concat(
                                        belongings.getOrDefault(id, Belonging.NONE).groups().stream()
                                                .map(Target::group),
                                        Stream.of(Target.person(id)))
                                .map(Target::text)
                                .collect(Collectors.toSet())));
    }
}

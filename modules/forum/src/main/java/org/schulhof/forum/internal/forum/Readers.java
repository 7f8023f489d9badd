package org.schulhof.forum.internal.forum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.forum.ForumModule;

/** Who reads, as the school is at this moment. */
@Component(service = Readers.class)
public final class Readers {

    private final Access access;
    private final People people;
    private final Groups groups;

    @Activate
    public Readers(@Reference Access access, @Reference People people, @Reference Groups groups) {
        this.access = access;
        this.people = people;
        this.groups = groups;
    }

    /** The current person, to whom the module is open. */
    public Reader current() {
        Person person = access.require(ForumModule.ID);
        return of(person);
    }

    /** Somebody whose access to the module was asked already. */
    public Reader of(Person person) {
        return Reader.of(person, groups.belongings(Set.of(person.id())).getOrDefault(person.id(), Belonging.NONE));
    }

    /** Those of these people to whom the module is open, with as many queries for a hundred as for one. */
    public List<Reader> of(Collection<Long> personIds) {
        Map<Long, Person> persons = people.named(personIds);
        Map<Long, Belonging> belongings = groups.belongings(persons.keySet());
        return persons.values().stream()
                .filter(Person::active)
                .filter(person -> access.decide(person.id(), ForumModule.ID).allowed())
                .map(person -> Reader.of(person, belongings.getOrDefault(person.id(), Belonging.NONE)))
                .toList();
    }
}

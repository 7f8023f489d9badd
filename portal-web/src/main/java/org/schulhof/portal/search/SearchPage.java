package org.schulhof.portal.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;

/** Finds people and groups as far as the reader may see them. */
@Named
@RequestScoped
public class SearchPage {

    private static final int RESULTS = 20;

    private final People people;
    private final Groups groups;
    private final Access access;
    private final String text;

    private List<PersonResult> foundPeople = List.of();
    private List<Group> foundGroups = List.of();
    private long peopleInAll;

    @Inject
    public SearchPage(People people, Groups groups, Access access, HttpServletRequest request) {
        this.people = people;
        this.groups = groups;
        this.access = access;
        String typed = request.getParameter("q");
        this.text = typed == null ? "" : typed.strip();
    }

    @PostConstruct
    void search() {
        if (text.isEmpty()) {
            return;
        }
        List<Person> found = people.search(text, 0, RESULTS);
        Map<Long, List<Group>> groupsOf =
                groups.ofAll(found.stream().map(Person::id).toList());
        foundPeople = found.stream()
                .map(person -> new PersonResult(person, classesIn(groupsOf.getOrDefault(person.id(), List.of()))))
                .toList();
        peopleInAll = found.size() < RESULTS ? found.size() : people.count(text);
        foundGroups = groups.search(text, 0, RESULTS);
    }

    private static List<String> classesIn(List<Group> all) {
        return all.stream()
                .filter(group -> group.type() == GroupType.CLASS)
                .map(Group::name)
                .toList();
    }

    /** Whether results lead to the administration's pages. */
    public boolean isAdministrator() {
        return access.has(CoreRight.PEOPLE_VIEW.rightName());
    }

    public String getText() {
        return text;
    }

    public List<PersonResult> getPeople() {
        return foundPeople;
    }

    public List<Group> getGroups() {
        return foundGroups;
    }

    public boolean isMore() {
        return peopleInAll > foundPeople.size();
    }

    public long getPeopleInAll() {
        return peopleInAll;
    }

    /** A person who was found, with the names of their classes. */
    public record PersonResult(Person person, List<String> classes) {}
}

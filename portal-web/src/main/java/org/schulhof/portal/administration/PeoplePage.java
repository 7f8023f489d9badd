package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.PeopleAdministration;
import org.schulhof.kernel.person.PeopleFilter;
import org.schulhof.kernel.person.PersonEntity;

/** The list of people for the administration. Its filter is in the address, so that it can be kept and sent. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int PAGE_SIZE = 50;

    private final PeopleAdministration people;
    private final Groups groups;
    private final Access access;

    private final String text;
    private final String role;
    private final int page;
    private Paging paging;
    private List<Row> rows;

    @Inject
    public PeoplePage(PeopleAdministration people, Groups groups, Access access, RequestParameters parameters) {
        this.people = people;
        this.groups = groups;
        this.access = access;
        this.text = parameters.text("q");
        this.role = parameters.text("role");
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        PeopleFilter filter = new PeopleFilter(text, chosenRole().orElse(null), null, isLeft());
        paging = new Paging(page, PAGE_SIZE, people.count(filter));
        List<PersonEntity> found = people.search(filter, paging.offset(), PAGE_SIZE);
        Map<Long, List<Group>> groupsOf =
                groups.ofAll(found.stream().map(PersonEntity::id).toList());
        rows = found.stream()
                .map(person -> new Row(person, namesOf(groupsOf.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    private Optional<Role> chosenRole() {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst();
    }

    private static List<String> namesOf(List<Group> all) {
        return all.stream()
                .filter(group -> group.type() == GroupType.CLASS)
                .map(Group::name)
                .toList();
    }

    public boolean isEditor() {
        return access.has(CoreRight.PEOPLE_EDIT.rightName());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public boolean isLeft() {
        return "LEFT".equals(role);
    }

    public String getText() {
        return text;
    }

    public String getRole() {
        return role;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** A person of the list with the names of their classes. */
    public record Row(PersonEntity person, List<String> classes) {}
}

package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.group.ClassPlacement;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.person.Family;
import org.schulhof.kernel.person.FlawedDetailsException;
import org.schulhof.kernel.person.PeopleAdministration;
import org.schulhof.kernel.person.PeopleFilter;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.PersonRegistry;
import org.schulhof.kernel.person.UnsuitableGuardianshipException;
import org.schulhof.portal.frame.Notices;

/** Corrects a single person by hand: names and birth date, classes, children. */
@Named
@RequestScoped
public class EditPersonPage {

    private static final int CANDIDATES = 8;

    private final PeopleAdministration people;
    private final PersonRegistry registry;
    private final ClassPlacement placement;
    private final Family family;
    private final Access access;
    private final Notices notices;

    private final long id;
    private final String search;
    private PersonEntity person;
    private DetailsForm details;
    private boolean accountFollows;
    private Long[] classes;
    private List<Person> children;

    @Inject
    public EditPersonPage(
            PeopleAdministration people,
            PersonRegistry registry,
            ClassPlacement placement,
            Family family,
            Access access,
            Notices notices,
            RequestParameters parameters) {
        this.people = people;
        this.registry = registry;
        this.placement = placement;
        this.family = family;
        this.access = access;
        this.notices = notices;
        this.id = parameters.number("id");
        this.search = parameters.text("child");
    }

    @PostConstruct
    void load() {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        person = people.get(id);
        details = DetailsForm.of(person);
        classes = placement.of(id).toArray(Long[]::new);
        children = family.childrenOf(id);
    }

    public @Nullable String save() {
        try {
            String account = registry.correct(id, details.details(), accountFollows);
            return notices.after("person.corrected", "/administration/people/person.xhtml?id=" + id, account);
        } catch (FlawedDetailsException e) {
            return DetailsForm.refuse(e, notices);
        }
    }

    public String place() {
        placement.place(id, Set.of(classes));
        return notices.after("person.placed", here());
    }

    public @Nullable String addChild(long childId) {
        try {
            family.addChild(id, childId);
            return notices.after("person.child.added", here());
        } catch (UnsuitableGuardianshipException e) {
            return notices.refuse("person.child.unsuitable");
        }
    }

    public String removeChild(long childId) {
        family.removeChild(id, childId);
        return notices.after("person.child.removed", here());
    }

    private String here() {
        return "/administration/people/edit.xhtml?id=" + id;
    }

    public boolean isInClasses() {
        return person.roles().contains(Role.PUPIL) && access.has(CoreRight.GROUPS_EDIT.rightName());
    }

    public boolean isGuardian() {
        return person.roles().contains(Role.GUARDIAN);
    }

    public List<GroupEntity> getAllClasses() {
        return placement.classes();
    }

    public List<Person> getChildren() {
        return children;
    }

    /** Pupils whose names begin as what was typed. */
    public List<PersonEntity> getCandidates() {
        Set<Long> known = Set.copyOf(children.stream().map(Person::id).toList());
        return search.isBlank()
                ? List.of()
                : people.search(new PeopleFilter(search, Role.PUPIL, null, false), 0, CANDIDATES).stream()
                        .filter(candidate -> !known.contains(candidate.id()))
                        .toList();
    }

    public long getId() {
        return id;
    }

    public String getSearch() {
        return search;
    }

    public PersonEntity getPerson() {
        return person;
    }

    public DetailsForm getDetails() {
        return details;
    }

    public boolean isAccountFollows() {
        return accountFollows;
    }

    public void setAccountFollows(boolean accountFollows) {
        this.accountFollows = accountFollows;
    }

    public Long[] getClasses() {
        return classes.clone();
    }

    public void setClasses(Long[] classes) {
        this.classes = classes.clone();
    }
}

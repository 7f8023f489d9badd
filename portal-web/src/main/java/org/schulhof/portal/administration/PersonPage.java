package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.InvalidPeriodException;
import org.schulhof.kernel.access.ModuleDenial;
import org.schulhof.kernel.access.Releases;
import org.schulhof.kernel.person.Family;
import org.schulhof.kernel.person.NoRoleException;
import org.schulhof.kernel.person.PeopleAdministration;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.privacy.Leavers;
import org.schulhof.portal.frame.Notices;

/** One person as the administration sees them: roles, groups, family, denials. */
@Named
@RequestScoped
public class PersonPage {

    private final PeopleAdministration people;
    private final Family family;
    private final Groups groups;
    private final Releases releases;
    private final Access access;
    private final Leavers leavers;
    private final SchoolDays days;
    private final Notices notices;

    private final long id;
    private PersonEntity person;
    private List<Group> groupsOfPerson;
    private List<Person> guardians;
    private List<Person> children;
    private List<ModuleDenial> denials;
    private String creator;
    private Role[] roles;
    private String module;
    private String reason;
    private LocalDate until;

    @Inject
    public PersonPage(
            PeopleAdministration people,
            Family family,
            Groups groups,
            Releases releases,
            Access access,
            Leavers leavers,
            SchoolDays days,
            Notices notices,
            RequestParameters parameters) {
        this.people = people;
        this.family = family;
        this.groups = groups;
        this.releases = releases;
        this.access = access;
        this.leavers = leavers;
        this.days = days;
        this.notices = notices;
        this.id = parameters.number("id");
    }

    @PostConstruct
    void load() {
        person = people.get(id);
        roles = person.roles().toArray(Role[]::new);
        groupsOfPerson = groups.of(id).stream()
                .filter(group -> group.type() != GroupType.ROLE)
                .toList();
        guardians = family.guardiansOf(id);
        children = family.childrenOf(id);
        creator = people.creatorOf(person).map(PersonEntity::name).orElse("");
        denials = isReleaser() ? releases.denialsOf(id) : List.of();
    }

    public String saveRoles() {
        try {
            Set<Role> chosen = EnumSet.noneOf(Role.class);
            chosen.addAll(Arrays.asList(roles));
            people.changeRoles(id, chosen);
            return notices.after("person.roles.saved", here());
        } catch (NoRoleException e) {
            return notices.refuse("person.roles.none");
        } catch (AccessDeniedException e) {
            return notices.refuse("person.roles.refused");
        }
    }

    /** Null while the person belongs to the school. */
    public Instant getErasedOn() {
        return person.leftAt().map(left -> left.plus(leavers.kept())).orElse(null);
    }

    public String leave() {
        return notices.after("person.left.saved", here(), people.leave(id));
    }

    public String comeBack() {
        return notices.after("person.back.saved", here(), people.comeBack(id));
    }

    public String deny() {
        try {
            releases.deny(module, id, null, until == null ? null : days.endOf(until), reason.strip());
            return notices.after("person.denial.saved", here());
        } catch (InvalidPeriodException e) {
            return notices.refuse("person.denial.period");
        }
    }

    public String allow(String deniedModule) {
        releases.allow(deniedModule, id);
        return notices.after("person.denial.lifted", here());
    }

    private String here() {
        return "/administration/people/person.xhtml?id=" + id;
    }

    public boolean isEditor() {
        return access.has(CoreRight.PEOPLE_EDIT.rightName());
    }

    public boolean isRecoverer() {
        return access.has(CoreRight.ACCOUNTS_RECOVER.rightName());
    }

    public boolean isLocker() {
        return access.has(CoreRight.ACCOUNTS_LOCK.rightName());
    }

    public boolean isReleaser() {
        return access.has(CoreRight.MODULES_RELEASE.rightName());
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public PersonEntity getPerson() {
        return person;
    }

    /** Empty if the portal itself made the account, or its creator is not known any more. */
    public String getCreator() {
        return creator;
    }

    public List<Group> getGroups() {
        return groupsOfPerson;
    }

    public List<Person> getGuardians() {
        return guardians;
    }

    public List<Person> getChildren() {
        return children;
    }

    public List<ModuleDenial> getDenials() {
        return denials;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}

package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.person.FlawedDetailsException;
import org.schulhof.kernel.person.NoRoleException;
import org.schulhof.kernel.person.PersonRegistry;
import org.schulhof.portal.frame.Notices;

/** Enters a single person by hand. */
@Named
@RequestScoped
public class NewPersonPage {

    private final PersonRegistry registry;
    private final Access access;
    private final Notices notices;

    private final DetailsForm details = new DetailsForm();
    private Role[] roles = {};

    @Inject
    public NewPersonPage(PersonRegistry registry, Access access, Notices notices) {
        this.registry = registry;
        this.access = access;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
    }

    public @Nullable String enter() {
        try {
            long id = registry.enter(details.details(), Set.of(roles));
            return notices.after("person.entered", "/administration/people/person.xhtml?id=" + id);
        } catch (FlawedDetailsException e) {
            return DetailsForm.refuse(e, notices);
        } catch (NoRoleException e) {
            return notices.refuseField("form:roles", "person.flaw.NO_ROLE");
        } catch (AccessDeniedException e) {
            return notices.refuseField("form:roles", "person.flaw.ROLE");
        }
    }

    public DetailsForm getDetails() {
        return details;
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}

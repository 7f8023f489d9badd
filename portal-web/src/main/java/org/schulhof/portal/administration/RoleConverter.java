package org.schulhof.portal.administration;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import org.schulhof.api.person.Role;

/** Roles by their names. */
@FacesConverter("roleConverter")
public class RoleConverter extends EnumConverter {

    public RoleConverter() {
        super(Role.class);
    }
}

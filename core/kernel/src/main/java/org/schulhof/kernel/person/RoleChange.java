package org.schulhof.kernel.person;

import java.util.Set;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;

/** What somebody's roles become, and who may decide that (R15). */
record RoleChange(Set<Role> before, Set<Role> after) {

    /**
     * @throws NoRoleException if none would be left
     * @throws AccessDeniedException if anybody but a head appoints or dismisses a head, or anybody without power over everything
     *     an administrator
     */
    void requireAllowedTo(Person editor) {
        if (after.isEmpty()) {
            throw new NoRoleException();
        }
        if (concerns(Role.HEAD) && !editor.is(Role.HEAD)) {
            throw new AccessDeniedException("Only a head grants or takes the role of head");
        }
        if (concerns(Role.ADMINISTRATOR) && !editor.is(Role.ADMINISTRATOR) && !editor.is(Role.HEAD)) {
            throw new AccessDeniedException("Only administrators and heads grant or take the role of administrator");
        }
    }

    private boolean concerns(Role role) {
        return before.contains(role) != after.contains(role);
    }
}

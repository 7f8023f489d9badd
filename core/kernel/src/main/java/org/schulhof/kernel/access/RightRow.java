package org.schulhof.kernel.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;

/**
 * A right and who has it.
 *
 * @param fixed the school can't change it
 * @param roles that have it, by default or by the school's decision
 * @param grants to groups and persons
 */
public record RightRow(String name, boolean fixed, Set<Role> roles, List<RightGrant> grants) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    static RightRow of(Right right, List<RightGrant> allGrants) {
        List<RightGrant> own = allGrants.stream()
                .filter(grant -> grant.right().equals(right.name()))
                .toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(right.defaultRoles());
        for (RightGrant grant : own) {
            grant.role().ifPresent(role -> {
                if (grant.isGranted()) {
                    roles.add(role);
                } else {
                    roles.remove(role);
                }
            });
        }
        return new RightRow(
                right.name(),
                CoreRight.isFixed(right.name()),
                roles,
                own.stream().filter(grant -> grant.role().isEmpty()).toList());
    }
}

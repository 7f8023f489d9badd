package org.schulhof.api.module;

import java.util.Set;
import org.schulhof.api.person.Role;

/**
 * Something that may be allowed to a role, a group or a person. Its messages are {@code right.<name>}.
 *
 * @param name {@code <module>.<verb>}
 * @param defaultRoles who has it until the school decides otherwise
 */
public record Right(String name, Set<Role> defaultRoles) {

    public Right {
        defaultRoles = Set.copyOf(defaultRoles);
    }
}

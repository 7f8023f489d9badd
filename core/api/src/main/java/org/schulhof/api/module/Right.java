package org.schulhof.api.module;

import java.util.Set;
import org.schulhof.api.person.Role;

/**
 * Something that may be allowed to a role, a group or a person. Its messages are {@code right.<name>}.
 *
 * @param name {@code <module>.<verb>}
 * @param defaultRoles who has it until the school decides otherwise
 * @param inApps whether app passwords carry it, if their owner has it: only what is about content, of which every change is on
 *     record with its author and can be undone. A phone keeps its password for years, and may be lost
 */
public record Right(String name, Set<Role> defaultRoles, boolean inApps) {

    /** One for pages, and programs with a token that names it. */
    public Right(String name, Set<Role> defaultRoles) {
        this(name, defaultRoles, false);
    }

    public Right {
        defaultRoles = Set.copyOf(defaultRoles);
    }
}

package org.schulhof.kernel;

import static org.schulhof.api.person.Role.ADMINISTRATOR;
import static org.schulhof.api.person.Role.HEAD;
import static org.schulhof.api.person.Role.STAFF;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;

/** The rights that the core itself knows. */
public enum CoreRight {
    PEOPLE_VIEW("core.people.view", ADMINISTRATOR, HEAD, STAFF),
    PEOPLE_EDIT("core.people.edit", ADMINISTRATOR),
    PEOPLE_IMPORT("core.people.import", ADMINISTRATOR),
    LETTERS_PRINT("core.letters.print", ADMINISTRATOR),
    ACCOUNTS_LOCK("core.accounts.lock", ADMINISTRATOR, HEAD),
    GROUPS_EDIT("core.groups.edit", ADMINISTRATOR),
    RIGHTS_EDIT("core.rights.edit", ADMINISTRATOR),
    MODULES_RELEASE("core.modules.release", ADMINISTRATOR, HEAD),
    POLICIES_EDIT("core.policies.edit", ADMINISTRATOR, HEAD),
    /** Fixed: administrators alone install software (R14). */
    MODULES_INSTALL("core.modules.install", ADMINISTRATOR),
    AUDIT_VIEW("core.audit.view", ADMINISTRATOR, HEAD);

    private final Right right;

    CoreRight(String name, Role... defaultRoles) {
        right = new Right(name, Set.of(defaultRoles));
    }

    public String rightName() {
        return right.name();
    }

    /** Whether the school can give it to others. */
    public boolean isFixed() {
        return this == MODULES_INSTALL || this == RIGHTS_EDIT;
    }

    public static List<Right> all() {
        return Arrays.stream(values()).map(core -> core.right).toList();
    }

    public static boolean isFixed(String name) {
        return Arrays.stream(values())
                .anyMatch(core -> core.isFixed() && core.rightName().equals(name));
    }
}

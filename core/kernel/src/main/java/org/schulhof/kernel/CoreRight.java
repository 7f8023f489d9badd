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
    ACCOUNTS_RECOVER("core.accounts.recover", ADMINISTRATOR),
    GROUPS_EDIT("core.groups.edit", ADMINISTRATOR),
    RIGHTS_EDIT("core.rights.edit", ADMINISTRATOR),
    /** To write the regulations and the texts behind the consents. */
    AGREEMENTS_EDIT("core.agreements.edit", ADMINISTRATOR, HEAD),
    /** To see how it stands with people's consents, and to record signed papers. */
    CONSENTS_RECORD("core.consents.record", ADMINISTRATOR, HEAD, STAFF),
    MODULES_RELEASE("core.modules.release", ADMINISTRATOR, HEAD),
    POLICIES_EDIT("core.policies.edit", ADMINISTRATOR, HEAD),
    /** To keep the lists of words and links that nobody may write, and to try them. */
    FILTERS_EDIT("core.filters.edit", ADMINISTRATOR, HEAD),
    /** Fixed: administrators alone install software (R14). */
    MODULES_INSTALL("core.modules.install", ADMINISTRATOR),
    ERASURES_VIEW("core.erasures.view", ADMINISTRATOR),
    AUDIT_VIEW("core.audit.view", ADMINISTRATOR, HEAD),
    /** Fixed: the head alone opens cases, appoints people to them and ends them (R15, R17). */
    CASES_OPEN("core.cases.open", HEAD),
    /** Fixed: administrators, who have the data folder as well, replace the school's key by a new one (R19). */
    KEYS_ROTATE("core.keys.rotate", ADMINISTRATOR),
    /** To let groups and people bring larger or smaller files than the others (R37). */
    UPLOADS_LIMIT("core.uploads.limit", ADMINISTRATOR),
    /** To say where the virus scanner is, and to see what it finds. */
    SCANNER("core.scanner", ADMINISTRATOR),
    /** To make tokens for programs, and to have them work. */
    API_ACCESS("core.api.access", ADMINISTRATOR);

    private final Right right;

    CoreRight(String name, Role... defaultRoles) {
        right = new Right(name, Set.of(defaultRoles));
    }

    public String rightName() {
        return right.name();
    }

    /** Whether the school can give it to others. */
    public boolean isFixed() {
        return this == MODULES_INSTALL || this == RIGHTS_EDIT || this == CASES_OPEN || this == KEYS_ROTATE;
    }

    public static List<Right> all() {
        return Arrays.stream(values()).map(core -> core.right).toList();
    }

    public static boolean isFixed(String name) {
        return Arrays.stream(values())
                .anyMatch(core -> core.isFixed() && core.rightName().equals(name));
    }
}

package org.schulhof.system.access;

import static org.schulhof.kernel.CoreRight.GROUPS_EDIT;
import static org.schulhof.kernel.CoreRight.MODULES_RELEASE;
import static org.schulhof.kernel.CoreRight.PEOPLE_EDIT;
import static org.schulhof.kernel.CoreRight.RIGHTS_EDIT;

import java.util.Map;
import java.util.Optional;
import org.schulhof.kernel.CoreRight;
import org.schulhof.system.http.Command;

/** Which right a form needs on pages whose forms need others than the page itself. */
final class FormRights {

    private static final Map<String, Map<String, CoreRight>> PAGES = Map.of(
            "/administration/people/person.xhtml",
            Map.of(
                    "roles", PEOPLE_EDIT,
                    "denials", MODULES_RELEASE,
                    "deny", MODULES_RELEASE,
                    "grants", RIGHTS_EDIT,
                    "grant", RIGHTS_EDIT),
            "/administration/people/edit.xhtml",
            Map.of(
                    "form", PEOPLE_EDIT,
                    "placement", GROUPS_EDIT,
                    "candidates", PEOPLE_EDIT,
                    "family", PEOPLE_EDIT),
            "/administration/groups/group.xhtml",
            Map.of(
                    "candidates", GROUPS_EDIT,
                    "members", GROUPS_EDIT,
                    "edit", GROUPS_EDIT,
                    "grants", RIGHTS_EDIT,
                    "grant", RIGHTS_EDIT));

    private FormRights() {}

    /** What is wrong with this person being offered the button, in a sentence. */
    static Optional<String> complaint(Command offered, Caller caller) {
        Map<String, CoreRight> forms = PAGES.get(offered.path());
        if (forms == null) {
            return Optional.empty();
        }
        CoreRight needed = forms.get(offered.form());
        if (needed == null) {
            return Optional.of("The form " + offered.form() + " of " + offered.path()
                    + " has no declared right: say in FormRights which it needs");
        }
        return caller.rights().contains(needed)
                ? Optional.empty()
                : Optional.of(offered.kind() + " is offered to " + caller.name() + " without " + needed.rightName());
    }
}

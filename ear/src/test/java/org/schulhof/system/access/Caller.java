package org.schulhof.system.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.portal.page.PortalPage;
import org.schulhof.portal.page.PortalPage.Audience;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.HttpVisitor;

/**
 * Somebody who tries every page.
 *
 * @param name a role, or what is special about them
 * @param rights that they have by the declarations
 */
record Caller(String name, HttpVisitor visitor, boolean signedIn, Set<CoreRight> rights) {

    static Caller nobody(Portal portal) {
        return new Caller("nobody", HttpVisitor.at(portal), false, Set.of());
    }

    static Caller of(DemoPerson person, Portal portal) {
        return new Caller(
                person.name().toLowerCase(),
                HttpVisitor.signedIn(portal, person),
                true,
                rightsOf(Role.valueOf(person.name())));
    }

    /** The same session after the person's rights were changed. */
    Caller withRights(String otherName, Set<CoreRight> others) {
        return new Caller(otherName, visitor, signedIn, others);
    }

    static Set<CoreRight> rightsOf(Role role) {
        Set<String> names = CoreRight.all().stream()
                .filter(right -> right.defaultRoles().contains(role))
                .map(right -> right.name())
                .collect(Collectors.toSet());
        return Arrays.stream(CoreRight.values())
                .filter(right -> names.contains(right.rightName()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CoreRight.class)));
    }

    /** What may happen by the declaration if they ask for the page. */
    Set<Outcome> expected(PortalPage page) {
        if (page.audience() == Audience.EVERYBODY) {
            return EnumSet.of(Outcome.OPEN);
        }
        if (!signedIn) {
            return EnumSet.of(Outcome.SIGN_IN);
        }
        return switch (page.audience()) {
            case NOBODY -> EnumSet.of(Outcome.MISSING);
            case CONCERNED -> EnumSet.of(Outcome.OPEN, Outcome.FORBIDDEN, Outcome.MISSING);
            default -> EnumSet.of(rights.containsAll(page.rights()) ? Outcome.OPEN : Outcome.FORBIDDEN);
        };
    }

    Outcome ask(String address) {
        return Outcome.of(visitor.get(address));
    }

    /** What the portal made of a request. */
    enum Outcome {
        OPEN,
        FORBIDDEN,
        MISSING,
        SIGN_IN,
        /** The form was not of this session, or is not to be had any more. */
        EXPIRED,
        /** The input was refused as it came. */
        BAD,
        MOVED,
        BROKEN;

        static Outcome of(Answer answer) {
            if (answer.leadsToSignIn()) {
                return SIGN_IN;
            }
            return switch (answer.status()) {
                case 200 -> OPEN;
                case 301, 302, 303 -> MOVED;
                case 400, 405, 413, 415, 501 -> BAD;
                case 401, 403 -> FORBIDDEN;
                case 404 -> MISSING;
                case 409 -> EXPIRED;
                default -> BROKEN;
            };
        }
    }
}

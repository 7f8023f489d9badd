package org.schulhof.portal.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.session.Visit;

/** What somebody has to do before anything else opens, in this order. */
enum Duty {
    /** In place of a one-time password (R5). */
    CHANGE_PASSWORD("/password.xhtml", (visit, standing) -> visit.account().passwordChangeDue()),
    SET_UP_SECOND_FACTOR("/second-factor.xhtml", (visit, standing) -> visit.secondFactorDue()),
    /** Others have to decide first, or the person has refused (R21). */
    WAIT_FOR_CONSENT("/account-closed.xhtml", (visit, standing) -> standing.isClosed()),
    /** To the regulations, and to what the person decides themself (R20 to R23). */
    AGREE("/agreement.xhtml", (visit, standing) -> standing.isAsked());

    /** Who is signed in can sign out and change the password at any time. */
    private static final Set<String> ALWAYS_OPEN = Set.of("/signin.xhtml", "/password.xhtml");

    /** Whose account is closed reads what was erased (R24). */
    private static final Set<String> OPEN_WHEN_CLOSED = Set.of("/receipt.xhtml", "/receipt");

    private final String page;
    private final BiPredicate<Visit.Open, ConsentStanding> due;

    Duty(String page, BiPredicate<Visit.Open, ConsentStanding> due) {
        this.page = page;
        this.due = due;
    }

    static Optional<Duty> first(Visit.Open visit, ConsentStanding standing) {
        return Arrays.stream(values())
                .filter(duty -> duty.due.test(visit, standing))
                .findFirst();
    }

    /** Where it is done. */
    String page() {
        return page;
    }

    boolean leavesOpen(String path) {
        return path.equals(page)
                || ALWAYS_OPEN.contains(path)
                || this == WAIT_FOR_CONSENT && OPEN_WHEN_CLOSED.contains(path);
    }
}

package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.consent.ConsentState;
import org.schulhof.kernel.consent.OwnConsents;

/** Tells a guardian on the start page that something is still to be decided for their children. */
@Named("childrenToDecide")
@RequestScoped
public class ChildrenToDecide {

    private final OwnConsents own;
    private final CurrentPerson currentPerson;
    private long count;

    @Inject
    public ChildrenToDecide(OwnConsents own, CurrentPerson currentPerson) {
        this.own = own;
        this.currentPerson = currentPerson;
    }

    @PostConstruct
    void load() {
        if (!currentPerson.get().is(Role.GUARDIAN)) {
            return;
        }
        Person reader = currentPerson.get();
        count = own.children().stream()
                .filter(child -> isAsked(child.standing(), reader.id()))
                .count();
    }

    private static boolean isAsked(ConsentStanding child, long readerId) {
        return Arrays.stream(Consent.values())
                .anyMatch(consent -> child.state(consent) == ConsentState.OPEN
                        && child.facts().saidBy(readerId, consent).isEmpty());
    }

    /** How many children there are about whom the reader has still to decide. */
    public long getCount() {
        return count;
    }
}

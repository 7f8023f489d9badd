package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.NotSignedInException;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.ModuleService;

/** On whose behalf this thread works. The portal sets it for each request, the jobs for each job. */
@ApplicationScoped
@ModuleService
@Named("currentPerson")
public class Identity implements CurrentPerson {

    private final ThreadLocal<Acting> acting = new ThreadLocal<>();
    private final EntityManager entityManager;

    @Inject
    public Identity(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Person get() {
        Acting current = acting.get();
        if (current == null) {
            throw new NotSignedInException();
        }
        if (current.person == null) {
            PersonEntity entity = entityManager.find(PersonEntity.class, current.personId);
            if (entity == null) {
                throw new NotSignedInException();
            }
            current.person = entity.toPerson();
        }
        return current.person;
    }

    @Override
    public Locale locale() {
        Acting current = acting.get();
        return current == null ? Locale.GERMAN : current.locale;
    }

    /** Whether this thread works for somebody. */
    public boolean isPresent() {
        return acting.get() != null;
    }

    /** By what the current person acts; empty for somebody at a browser, and for the portal itself. */
    public Optional<Mandate> mandate() {
        return Optional.ofNullable(acting.get()).map(current -> current.mandate);
    }

    /** Whether a right that the person has goes with what they act by. It does for everybody who is not acting on this thread. */
    public boolean carries(long personId, String right) {
        Acting current = acting.get();
        return current == null
                || current.mandate == null
                || current.personId != personId
                || current.mandate.rights().contains(right);
    }

    /** Does the work on behalf of the person; what this thread was before comes back afterwards. */
    public <T> T callAs(long personId, Locale locale, Callable<T> work) throws Exception {
        return callAs(new Acting(personId, null, locale, null), work);
    }

    /** The same for a person who was just read. */
    public <T> T callAs(Person person, Locale locale, Callable<T> work) throws Exception {
        return callAs(new Acting(person.id(), person, locale, null), work);
    }

    /** The same for somebody who acts by a mandate, or by none if it is null. */
    public <T> T callAs(Person person, Locale locale, Mandate mandate, Callable<T> work) throws Exception {
        return callAs(new Acting(person.id(), person, locale, mandate), work);
    }

    private <T> T callAs(Acting next, Callable<T> work) throws Exception {
        Acting before = acting.get();
        acting.set(next.within(before));
        try {
            return work.call();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    private static final class Acting {
        private final long personId;
        private final Locale locale;
        private final Mandate mandate;
        private Person person;

        private Acting(long personId, Person person, Locale locale, Mandate mandate) {
            this.personId = personId;
            this.person = person;
            this.locale = locale;
            this.mandate = mandate;
        }

        /** Nobody gets rid of a mandate by acting for themselves once more. */
        private Acting within(Acting outer) {
            return mandate == null && outer != null && outer.personId == personId && outer.mandate != null
                    ? new Acting(personId, person, locale, outer.mandate)
                    : this;
        }
    }
}

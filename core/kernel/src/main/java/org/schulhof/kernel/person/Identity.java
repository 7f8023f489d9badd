package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.Locale;
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

    /** Does the work on behalf of the person; what this thread was before comes back afterwards. */
    public <T> T callAs(long personId, Locale locale, Callable<T> work) throws Exception {
        return callAs(new Acting(personId, null, locale), work);
    }

    /** The same for a person who was just read. */
    public <T> T callAs(Person person, Locale locale, Callable<T> work) throws Exception {
        return callAs(new Acting(person.id(), person, locale), work);
    }

    private <T> T callAs(Acting next, Callable<T> work) throws Exception {
        Acting before = acting.get();
        acting.set(next);
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
        private Person person;

        private Acting(long personId, Person person, Locale locale) {
            this.personId = personId;
            this.person = person;
            this.locale = locale;
        }
    }
}

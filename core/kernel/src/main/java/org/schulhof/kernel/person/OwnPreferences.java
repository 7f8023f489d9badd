package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.schulhof.api.person.CurrentPerson;

/** The current person's own preferences (R9). */
@ApplicationScoped
public class OwnPreferences {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;

    @Inject
    public OwnPreferences(EntityManager entityManager, CurrentPerson currentPerson) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
    }

    public Preferences get() {
        return entity().preferences();
    }

    @Transactional
    public void choose(Preferences preferences) {
        entity().choose(preferences);
    }

    private PersonEntity entity() {
        return entityManager.find(PersonEntity.class, currentPerson.get().id());
    }
}

package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.person.CurrentPerson;

/** The current person's own preferences (R9). */
@ApplicationScoped
public class OwnPreferences {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final TextFilter filter;

    @Inject
    public OwnPreferences(EntityManager entityManager, CurrentPerson currentPerson, TextFilter filter) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.filter = filter;
    }

    public Preferences get() {
        return entity().preferences();
    }

    /** @throws org.schulhof.api.filter.RefusedTextException if the school refuses the nickname, which others read; nothing was changed */
    @Transactional
    public void choose(Preferences preferences) {
        filter.require(WrittenText.plain("nickname", preferences.nickname().orElse("")));
        entity().choose(preferences);
    }

    private PersonEntity entity() {
        return entityManager.find(PersonEntity.class, currentPerson.get().id());
    }
}

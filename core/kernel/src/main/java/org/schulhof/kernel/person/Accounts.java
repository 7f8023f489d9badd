package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Accounts, by id. Used where somebody has signed in; checks no rights. */
@ApplicationScoped
public class Accounts {

    private final EntityManager entityManager;

    @Inject
    public Accounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty if there is no such person or they have left. */
    public Optional<Account> find(long personId) {
        return Optional.ofNullable(entityManager.find(PersonEntity.class, personId))
                .filter(PersonEntity::isActive)
                .map(person -> new Account(person.toPerson(), person.preferences(), person.isPasswordChangeDue()));
    }
}

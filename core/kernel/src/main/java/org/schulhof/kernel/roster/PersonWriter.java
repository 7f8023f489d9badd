package org.schulhof.kernel.roster;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.person.ExternalSource;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.roster.plan.PersonKey;
import org.schulhof.kernel.roster.plan.PersonState;
import org.schulhof.kernel.roster.plan.Writes;

/** Writes people. */
final class PersonWriter {

    private final EntityManager entityManager;
    private final WriteSteps steps;
    private final Map<PersonKey, Long> ids;
    private final Instant now;
    private final Optional<Long> createdBy;

    PersonWriter(
            EntityManager entityManager,
            WriteSteps steps,
            Map<PersonKey, Long> ids,
            Instant now,
            Optional<Long> createdBy) {
        this.entityManager = entityManager;
        this.steps = steps;
        this.ids = new HashMap<>(ids);
        this.now = now;
        this.createdBy = createdBy;
    }

    Map<PersonKey, Long> ids() {
        return ids;
    }

    void create(List<Writes.Person> people) {
        Map<PersonKey, PersonEntity> created = new HashMap<>();
        for (Writes.Person person : people) {
            PersonEntity entity = newEntity(person.key(), person.state());
            entityManager.persist(entity);
            created.put(person.key(), entity);
            steps.next();
        }
        entityManager.flush();
        created.forEach((key, entity) -> ids.put(key, entity.id()));
    }

    private PersonEntity newEntity(PersonKey key, PersonState state) {
        PersonEntity entity = new PersonEntity(
                state.firstName(), state.lastName(), state.account(), Set.of(key.role()), now, createdBy.orElse(null));
        entity.identify(ExternalSource.valueOf(key.role().name()), key.key());
        if (key.role() == Role.GUARDIAN) {
            entity.changeEmail(key.key());
        }
        take(entity, state);
        return entity;
    }

    void change(List<Writes.Person> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<Long, PersonEntity> entities = entityManager
                .createQuery("select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                .setParameter(
                        "ids",
                        people.stream().map(person -> ids.get(person.key())).toList())
                .getResultStream()
                .collect(Collectors.toMap(PersonEntity::id, entity -> entity));
        people.forEach(person -> {
            PersonEntity entity = entities.get(ids.get(person.key()));
            entity.rename(person.state().firstName(), person.state().lastName());
            entity.changeAccount(person.state().account());
            take(entity, person.state());
            steps.next();
        });
    }

    private void take(PersonEntity entity, PersonState state) {
        entity.changeBirthDate(state.birthDate().orElse(null));
        entity.changeCode(state.abbreviation().orElse(null));
        if (state.active()) {
            entity.comeBack();
        } else if (entity.isActive()) {
            entity.leave(now);
        }
    }
}

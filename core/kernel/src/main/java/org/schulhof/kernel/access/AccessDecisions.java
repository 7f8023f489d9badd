package org.schulhof.kernel.access;

import static org.schulhof.api.access.AccessDecision.Kind.ACCOUNT_CLOSED;
import static org.schulhof.api.access.AccessDecision.Kind.DENIED;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_INSTALLED;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_RELEASED;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_RUNNING;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_YET_RELEASED;
import static org.schulhof.api.access.AccessDecision.Kind.PASSWORD_CHANGE_DUE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.lock.AccountLocks;
import org.schulhof.kernel.person.PersonEntity;

/** Decides who may use which module now (R12, R13). Reads the database at each question, so that a switch works at once. */
@ApplicationScoped
@ModuleService
public class AccessDecisions implements Access {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final ModuleCatalog catalog;
    private final Rights rights;
    private final AccountLocks locks;
    private final Clock clock;

    @Inject
    public AccessDecisions(
            EntityManager entityManager,
            CurrentPerson currentPerson,
            ModuleCatalog catalog,
            Rights rights,
            AccountLocks locks,
            Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.catalog = catalog;
        this.rights = rights;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public AccessDecision decide(long personId, String moduleId) {
        return decide(personId, Set.of(moduleId)).get(moduleId);
    }

    /** The decisions for many modules, in the given order, in as many queries as for one. */
    public Map<String, AccessDecision> decide(long personId, Collection<String> moduleIds) {
        if (moduleIds.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Optional<Obstacle> account = accountObstacle(personId);
        List<ModuleRelease> releases = releasesFor(personId, moduleIds);
        List<ModuleDenial> denials = denialsOf(personId, moduleIds);
        Collection<String> installed = catalog.installed();
        Map<String, AccessDecision> decisions = new LinkedHashMap<>();
        for (String moduleId : moduleIds) {
            List<Obstacle> obstacles = new ArrayList<>();
            account.ifPresent(obstacles::add);
            if (!installed.contains(moduleId)) {
                obstacles.add(new Obstacle(NOT_INSTALLED, null, null));
            } else if (!catalog.isRunning(moduleId)) {
                obstacles.add(new Obstacle(NOT_RUNNING, null, null));
            }
            releaseObstacle(releases, moduleId, now).ifPresent(obstacles::add);
            denials.stream()
                    .filter(denial -> denial.moduleId().equals(moduleId) && denial.holds(now))
                    .map(denial -> new Obstacle(DENIED, denial.endsAt().orElse(null), denial.reason()))
                    .forEach(obstacles::add);
            decisions.put(moduleId, new AccessDecision(moduleId, obstacles));
        }
        return decisions;
    }

    @Override
    public Person require(String moduleId) {
        Person person = currentPerson.get();
        AccessDecision decision = decide(person.id(), moduleId);
        if (!decision.allowed()) {
            throw new AccessDeniedException(decision);
        }
        return person;
    }

    @Override
    public boolean has(String right) {
        return rights.has(currentPerson.get(), right);
    }

    @Override
    public Person requireRight(String right) {
        Person person = currentPerson.get();
        if (!rights.has(person, right)) {
            throw new AccessDeniedException(person.account() + " lacks the right " + right);
        }
        return person;
    }

    private Optional<Obstacle> accountObstacle(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null || !person.isActive()) {
            return Optional.of(new Obstacle(ACCOUNT_CLOSED, null, null));
        }
        Optional<Obstacle> locked = locks.lockOf(personId)
                .map(lock -> new Obstacle(ACCOUNT_CLOSED, lock.endsAt().orElse(null), lock.reason()));
        return locked.isPresent() || !person.isPasswordChangeDue()
                ? locked
                : Optional.of(new Obstacle(PASSWORD_CHANGE_DUE, null, null));
    }

    private static Optional<Obstacle> releaseObstacle(List<ModuleRelease> releases, String moduleId, Instant now) {
        List<ModuleRelease> own = releases.stream()
                .filter(release -> release.moduleId().equals(moduleId))
                .toList();
        if (own.stream().anyMatch(release -> release.isOpen(now))) {
            return Optional.empty();
        }
        return Optional.of(own.stream()
                .filter(release -> release.isAhead(now))
                .map(release -> release.startsAt().orElseThrow())
                .min(Comparator.naturalOrder())
                .map(start -> new Obstacle(NOT_YET_RELEASED, start, null))
                .orElse(new Obstacle(NOT_RELEASED, null, null)));
    }

    private List<ModuleRelease> releasesFor(long personId, Collection<String> moduleIds) {
        return entityManager
                .createQuery(
                        "select r from ModuleRelease r where r.moduleId in :modules and (r.groupId = 0 or r.groupId in"
                                + " (select m.groupId from EffectiveMembership m where m.personId = :person))",
                        ModuleRelease.class)
                .setParameter("modules", moduleIds)
                .setParameter("person", personId)
                .getResultList();
    }

    private List<ModuleDenial> denialsOf(long personId, Collection<String> moduleIds) {
        return entityManager
                .createQuery(
                        "select d from ModuleDenial d where d.personId = :person and d.moduleId in :modules",
                        ModuleDenial.class)
                .setParameter("modules", moduleIds)
                .setParameter("person", personId)
                .getResultList();
    }
}

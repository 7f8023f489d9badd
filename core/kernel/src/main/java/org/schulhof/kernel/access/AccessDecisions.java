package org.schulhof.kernel.access;

import static org.schulhof.api.access.AccessDecision.Kind.NOT_INSTALLED;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_RUNNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.person.PersonEntity;

/** Decides who may use which module now (R12, R13). A switch works at once. */
@ApplicationScoped
@ModuleService
public class AccessDecisions implements Access {

    private final FactsOfPeople facts;
    private final CurrentPerson currentPerson;
    private final ModuleCatalog catalog;
    private final Rights rights;
    private final RightHolders holders;
    private final Clock clock;

    @Inject
    public AccessDecisions(
            FactsOfPeople facts,
            CurrentPerson currentPerson,
            ModuleCatalog catalog,
            Rights rights,
            RightHolders holders,
            Clock clock) {
        this.facts = facts;
        this.currentPerson = currentPerson;
        this.catalog = catalog;
        this.rights = rights;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public AccessDecision decide(long personId, String moduleId) {
        return decide(personId, Set.of(moduleId)).get(moduleId);
    }

    /** The decisions for many modules, in the given order. */
    public Map<String, AccessDecision> decide(long personId, Collection<String> moduleIds) {
        if (moduleIds.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        AccessFacts person = facts.of(personId);
        Optional<Obstacle> account = person.accountObstacle(now);
        Optional<ConsentStanding> standing =
                account.isPresent() ? Optional.empty() : person.consentsOn(LocalDate.now(clock));
        Collection<String> installed = catalog.installed();
        Map<String, AccessDecision> decisions = new LinkedHashMap<>();
        for (String moduleId : moduleIds) {
            List<Obstacle> obstacles = new ArrayList<>();
            account.ifPresent(obstacles::add);
            standing.ifPresent(known -> obstacles.addAll(known.obstacles(catalog.consents(moduleId))));
            if (!installed.contains(moduleId)) {
                obstacles.add(new Obstacle(NOT_INSTALLED, null, null));
            } else if (!catalog.isRunning(moduleId)) {
                obstacles.add(new Obstacle(NOT_RUNNING, null, null));
            }
            person.moduleObstacles(moduleId, now).forEach(obstacles::add);
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
    public Set<Long> holders(String right) {
        return holders.of(right).stream().map(PersonEntity::id).collect(Collectors.toSet());
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
}

package org.schulhof.kernel.access;

import static org.schulhof.api.access.AccessDecision.Kind.ACCOUNT_CLOSED;
import static org.schulhof.api.access.AccessDecision.Kind.DENIED;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_RELEASED;
import static org.schulhof.api.access.AccessDecision.Kind.NOT_YET_RELEASED;
import static org.schulhof.api.access.AccessDecision.Kind.PASSWORD_CHANGE_DUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.lock.AccountLock;

/**
 * All that is weighed about one person, as it was read at one moment. It holds until somebody changes it; what begins or
 * ends by itself is weighed at each question.
 *
 * @param active whether there is such a person, who has not left
 * @param lock the lock that was set last, also when it is over
 * @param consents how it stood with them when this was read; empty if there is no such person
 * @param releases those to the person's groups and to everyone
 * @param grants those to the person, their groups and their roles
 */
record AccessFacts(
        boolean active,
        boolean passwordChangeDue,
        Optional<AccountLock> lock,
        Optional<ConsentStanding> consents,
        List<ModuleRelease> releases,
        List<ModuleDenial> denials,
        List<RightGrant> grants) {

    AccessFacts {
        releases = List.copyOf(releases);
        denials = List.copyOf(denials);
        grants = List.copyOf(grants);
    }

    /** What closes all modules alike. */
    Optional<Obstacle> accountObstacle(Instant now) {
        if (!active) {
            return Optional.of(new Obstacle(ACCOUNT_CLOSED, null, null));
        }
        Optional<Obstacle> locked = lock.filter(present -> present.holds(now))
                .map(present -> new Obstacle(ACCOUNT_CLOSED, present.endsAt().orElse(null), present.reason()));
        return locked.isPresent() || !passwordChangeDue
                ? locked
                : Optional.of(new Obstacle(PASSWORD_CHANGE_DUE, null, null));
    }

    /** How it stands with the consents on that day; some birthdays change it. */
    Optional<ConsentStanding> consentsOn(LocalDate today) {
        return consents.map(standing -> standing.on(today));
    }

    /** What closes this module: no release, a denial. */
    Stream<Obstacle> moduleObstacles(String moduleId, Instant now) {
        return Stream.concat(
                releaseObstacle(moduleId, now).stream(),
                denials.stream()
                        .filter(denial -> denial.moduleId().equals(moduleId) && denial.holds(now))
                        .map(denial -> new Obstacle(DENIED, denial.endsAt().orElse(null), denial.reason())));
    }

    private Optional<Obstacle> releaseObstacle(String moduleId, Instant now) {
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

    /** Whether the school's grants and the right's own standard give it to the person whom these facts are about. */
    boolean give(Right right, Person person) {
        List<RightGrant> school = grants.stream()
                .filter(grant -> grant.right().equals(right.name()))
                .toList();
        return school.stream().anyMatch(RightGrant::isGranted)
                || person.roles().stream()
                        .anyMatch(role -> right.defaultRoles().contains(role) && !isTaken(school, role));
    }

    private static boolean isTaken(List<RightGrant> grants, Role role) {
        return grants.stream()
                .anyMatch(grant ->
                        !grant.isGranted() && grant.role().filter(role::equals).isPresent());
    }
}

package org.schulhof.kernel.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.credential.OneTimePassword;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.secondfactor.SecondFactors;
import org.schulhof.kernel.session.SessionEnd;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.text.Texts;

/**
 * The desk (R5): somebody who stands there, was recognised and asks for themselves gets a one-time password, or is rid of a
 * second factor that they have lost. Everything is audited, with who asked and who did it, and told to the person (R15).
 */
@ApplicationScoped
public class AccountRecovery {

    private final EntityManager entityManager;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final Notifications notifications;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public AccountRecovery(
            EntityManager entityManager,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            Policies policies,
            Access access,
            Audit audit,
            Notifications notifications,
            Texts texts,
            Clock clock) {
        this.entityManager = entityManager;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.notifications = notifications;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws UnknownPersonException if there is no such person */
    public Person person(long personId) {
        return find(personId).toPerson();
    }

    /**
     * Whether the current person may do it for this one: not for themselves, not for who has left, for a head only as a
     * head, for an administrator only as an administrator or a head.
     */
    public boolean isAllowed(Person person) {
        Person issuer = requireRight();
        return issuer.id() != person.id()
                && person.active()
                && person.roles().stream().allMatch(role -> mayRecover(issuer.roles(), role));
    }

    /** Whether the person has a second factor that could be removed. */
    public boolean hasSecondFactor(long personId) {
        requireRight();
        return factors.isSetUp(personId);
    }

    /**
     * Issues a one-time password in place of the person's own. All of their sessions end; the second factor stays.
     *
     * @param recognition how the issuer knows that it is this person who stands there and asks
     * @throws UnknownPersonException if there is no such person
     * @throws AccessDeniedException unless {@link #isAllowed}
     */
    @Transactional
    public IssuedPassword issuePassword(long personId, Recognition recognition) {
        PersonEntity person = requireAllowed(personId);
        String password = OneTimePassword.next();
        Instant expiresAt =
                clock.instant().plus(Duration.ofHours(policies.number(CorePolicy.ONE_TIME_PASSWORD_HOURS.policy())));
        person.issueOneTimePassword(passwords.hash(password), expiresAt);
        sessions.endAll(personId, SessionEnd.RECOVERED);
        keep("password.issue", "notification.recovery.password", person, recognition);
        return new IssuedPassword(password, expiresAt);
    }

    /**
     * Removes the person's second factor and the recovery codes. All of their sessions end; the password stays. Where the
     * school demands a second factor, the next sign-in sets up a new one.
     *
     * @param recognition as in {@link #issuePassword}
     * @throws UnknownPersonException if there is no such person
     * @throws AccessDeniedException unless {@link #isAllowed}
     */
    @Transactional
    public void removeSecondFactor(long personId, Recognition recognition) {
        PersonEntity person = requireAllowed(personId);
        if (factors.isSetUp(personId)) {
            factors.remove(personId);
            sessions.endAll(personId, SessionEnd.RECOVERED);
            keep("second-factor.remove", "notification.recovery.secondFactor", person, recognition);
        }
    }

    private void keep(String action, String notice, PersonEntity person, Recognition recognition) {
        String how = recognition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        audit.record(action, person.name() + " (" + person.account() + ")", null, "asked in person, " + how);
        notifications.tell(
                person.id(),
                CoreNotificationKind.ACCOUNT_RECOVERED.kindName(),
                texts.get(person.language(), notice, requireRight().name()),
                "/sessions.xhtml");
    }

    private PersonEntity requireAllowed(long personId) {
        PersonEntity person = find(personId);
        if (!isAllowed(person.toPerson())) {
            throw new AccessDeniedException("The account " + person.account() + " may not be recovered by this person");
        }
        return person;
    }

    private PersonEntity find(long personId) {
        requireRight();
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person;
    }

    private static boolean mayRecover(Set<Role> issuer, Role role) {
        return switch (role) {
            case HEAD -> issuer.contains(Role.HEAD);
            case ADMINISTRATOR -> issuer.contains(Role.ADMINISTRATOR) || issuer.contains(Role.HEAD);
            default -> true;
        };
    }

    private Person requireRight() {
        return access.requireRight(CoreRight.ACCOUNTS_RECOVER.rightName());
    }
}

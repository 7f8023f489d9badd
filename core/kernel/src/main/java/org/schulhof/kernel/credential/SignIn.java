package org.schulhof.kernel.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.person.PersonEntity;

/** Tells who signs in. The same answer in the same time for a wrong password and an unknown account. */
@ApplicationScoped
public class SignIn {

    private final EntityManager entityManager;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    public SignIn(EntityManager entityManager, Passwords passwords, Clock clock) {
        this.entityManager = entityManager;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The person with this account and password, if they are at the school and the password has not expired. Keeps when
     * and from where they signed in (R8).
     *
     * @param address where the attempt comes from
     */
    @Transactional
    public Optional<Person> verify(String account, String password, String address) {
        Optional<PersonEntity> found = entityManager
                .createQuery("select p from PersonEntity p where p.account = :account", PersonEntity.class)
                .setParameter("account", account.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
        Optional<String> hash = found.flatMap(PersonEntity::passwordHash);
        if (password.length() > PasswordPolicy.MAX_LENGTH || hash.isEmpty()) {
            passwords.matchNobody("");
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean matches = passwords.matches(password, hash.get());
        return found.filter(person -> matches && person.isActive() && !person.isPasswordExpired(now))
                .map(person -> {
                    person.signedIn(now, address);
                    return person.toPerson();
                });
    }
}

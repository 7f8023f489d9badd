package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;

/** Enters single people by hand and corrects them. Every change is audited. */
@ApplicationScoped
public class PersonRegistry {

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public PersonRegistry(EntityManager entityManager, Access access, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters somebody new. The account is made from the name (R2) and has no password before a letter is printed.
     *
     * @return the person's id
     * @throws FlawedDetailsException if the details can't be kept
     * @throws NoRoleException if there is no role
     * @throws AccessDeniedException if the editor may not grant these roles (R15)
     */
    @Transactional
    public long enter(PersonDetails details, Set<Role> roles) {
        Person editor = access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        details.requireFlawless(LocalDate.now(clock));
        new RoleChange(Set.of(), roles).requireAllowedTo(editor);
        PersonEntity person = new PersonEntity(
                details.firstName(),
                details.lastName(),
                accounts().assign(details.firstName(), details.lastName()),
                EnumSet.copyOf(roles),
                clock.instant(),
                editor.id());
        person.changeBirthDate(details.birthDate().orElse(null));
        entityManager.persist(person);
        entityManager.flush();
        audit.record("person.enter", person.account(), null, details + ", " + new TreeSet<>(roles));
        return person.id();
    }

    /**
     * Corrects names and birth date.
     *
     * @param accountFollows whether a new name makes a new account name as well; the old one opens nothing any more
     * @return the account name from now on
     * @throws FlawedDetailsException if the details can't be kept
     * @throws UnknownPersonException if there is no such person
     */
    @Transactional
    public String correct(long personId, PersonDetails details, boolean accountFollows) {
        access.requireRight(CoreRight.PEOPLE_EDIT.rightName());
        details.requireFlawless(LocalDate.now(clock));
        PersonEntity person = require(personId);
        PersonDetails before = PersonDetails.of(person);
        if (!before.equals(details)) {
            person.rename(details.firstName(), details.lastName());
            person.changeBirthDate(details.birthDate().orElse(null));
            audit.record("person.correct", person.account(), before.toString(), details.toString());
        }
        if (accountFollows) {
            accounts()
                    .reassign(person.account(), details.firstName(), details.lastName())
                    .ifPresent(account -> rename(person, account));
        }
        return person.account();
    }

    private void rename(PersonEntity person, String account) {
        audit.record("person.account", person.account(), person.account(), account);
        person.changeAccount(account);
    }

    /** Account names are never given twice, so those of people who have left are taken as well. */
    private AccountNames accounts() {
        return new AccountNames(new HashSet<>(entityManager
                .createQuery("select p.account from PersonEntity p", String.class)
                .getResultList()));
    }

    private PersonEntity require(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person;
    }
}

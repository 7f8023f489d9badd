package org.schulhof.kernel.apppassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.apppassword.FlawedDeviceNameException.Flaw;
import org.schulhof.kernel.secret.Secret;
import org.schulhof.kernel.text.TypedLine;

/** The current person's app passwords (R6). Every change is audited; a password is shown once and never kept. */
@ApplicationScoped
public class OwnAppPasswords {

    public static final int NAME_LENGTH = 60;

    /** More than one can keep an eye on. */
    static final int MOST = 20;

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public OwnAppPasswords(EntityManager entityManager, CurrentPerson currentPerson, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    public List<AppPassword> list() {
        return entityManager
                .createQuery(
                        "select a from AppPassword a where a.personId = :person order by a.id desc", AppPassword.class)
                .setParameter("person", currentPerson.get().id())
                .getResultList();
    }

    /**
     * Makes a password for a device.
     *
     * @return what has to be typed there; it can't be seen again
     * @throws FlawedDeviceNameException if the device can't be called so
     * @throws TooManyAppPasswordsException if the person has enough of them
     */
    @Transactional
    public Secret make(String device) {
        Person person = currentPerson.get();
        String name = requireFlawless(new TypedLine(device));
        if (list().size() >= MOST) {
            throw new TooManyAppPasswordsException(MOST);
        }
        Secret password = Secret.forTyping();
        entityManager.persist(new AppPassword(person.id(), name, password.hash(), clock.instant()));
        audit.record("app-password.make", person.account(), null, name);
        return password;
    }

    /**
     * The device gets no further from the next request on.
     *
     * @throws UnknownAppPasswordException if it is not one of theirs
     */
    @Transactional
    public void withdraw(long id) {
        AppPassword password = entityManager.find(AppPassword.class, id);
        if (password == null || password.personId() != currentPerson.get().id()) {
            throw new UnknownAppPasswordException(id);
        }
        end(password);
    }

    @Transactional
    public void withdrawAll() {
        list().forEach(this::end);
    }

    private void end(AppPassword password) {
        audit.record("app-password.withdraw", currentPerson.get().account(), password.name(), null);
        entityManager.remove(password);
    }

    private static String requireFlawless(TypedLine name) {
        if (name.isEmpty()) {
            throw new FlawedDeviceNameException(Flaw.MISSING);
        }
        if (name.isLongerThan(NAME_LENGTH)) {
            throw new FlawedDeviceNameException(Flaw.TOO_LONG);
        }
        if (name.hasControlCharacters()) {
            throw new FlawedDeviceNameException(Flaw.UNREADABLE);
        }
        return name.text();
    }
}

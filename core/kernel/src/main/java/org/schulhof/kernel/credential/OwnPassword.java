package org.schulhof.kernel.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.apppassword.OwnAppPasswords;
import org.schulhof.kernel.credential.PasswordPolicy.Flaw;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.session.SessionEnd;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.setting.Settings;

/** The current person's own password (R6). */
@ApplicationScoped
public class OwnPassword {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Settings settings;
    private final Sessions sessions;
    private final OwnAppPasswords appPasswords;
    private final Audit audit;

    @Inject
    public OwnPassword(
            EntityManager entityManager,
            CurrentPerson currentPerson,
            Passwords passwords,
            PasswordPolicy policy,
            Settings settings,
            Sessions sessions,
            OwnAppPasswords appPasswords,
            Audit audit) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.passwords = passwords;
        this.policy = policy;
        this.settings = settings;
        this.sessions = sessions;
        this.appPasswords = appPasswords;
        this.audit = audit;
    }

    /** Whether it has to be changed before anything else (R5). */
    public boolean isChangeDue() {
        return entity().isPasswordChangeDue();
    }

    /**
     * Changes it.
     *
     * @param thisSession goes on in any case
     * @param endOthers whether the person's other sessions and their app passwords end; after a one-time password they always
     *     do
     * @throws WrongPasswordException if the current one does not match; nothing changed
     * @throws WeakPasswordException if the new one has flaws; nothing changed
     */
    @Transactional
    public void change(String current, String chosen, long thisSession, boolean endOthers) {
        PersonEntity person = entity();
        if (!passwords.matches(current, person.passwordHash().orElseThrow())) {
            throw new WrongPasswordException();
        }
        Set<Flaw> flaws = policy.flawsOf(
                chosen, List.of(person.firstName(), person.lastName(), person.account(), settings.schoolName()));
        if (chosen.equals(current)) {
            flaws.add(Flaw.SAME_AS_BEFORE);
        }
        if (!flaws.isEmpty()) {
            throw new WeakPasswordException(flaws);
        }
        if (endOthers || person.isPasswordChangeDue()) {
            sessions.endOwnBut(thisSession, SessionEnd.PASSWORD_CHANGED);
            appPasswords.withdrawAll();
        }
        person.choosePassword(passwords.hash(chosen));
        audit.record("password.change", person.account(), null, null);
    }

    private PersonEntity entity() {
        return entityManager.find(PersonEntity.class, currentPerson.get().id());
    }
}

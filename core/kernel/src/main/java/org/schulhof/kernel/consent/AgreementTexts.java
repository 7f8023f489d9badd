package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.consent.AgreementText.Wording;
import org.schulhof.kernel.consent.FlawedTextException.Flaw;

/** The texts that people agree to. Everybody who has signed in may read them, old versions too; who has the right writes them. */
@ApplicationScoped
public class AgreementTexts {

    private final EntityManager entityManager;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AgreementTexts(
            EntityManager entityManager, CurrentPerson currentPerson, Access access, Audit audit, Clock clock) {
        this.entityManager = entityManager;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The versions that hold now. */
    public Map<Agreement, AgreementText> current() {
        currentPerson.get();
        Map<Agreement, AgreementText> current = new EnumMap<>(Agreement.class);
        entityManager
                .createQuery(
                        "select t from AgreementText t where t.number ="
                                + " (select max(o.number) from AgreementText o where o.agreement = t.agreement)",
                        AgreementText.class)
                .getResultList()
                .forEach(text -> current.put(text.agreement(), text));
        return current;
    }

    /** @throws UnknownTextException if there is no such version */
    public AgreementText version(Agreement agreement, int number) {
        currentPerson.get();
        AgreementText text = entityManager.find(AgreementText.class, new AgreementText.Key(agreement, number));
        if (text == null) {
            throw new UnknownTextException(agreement, number);
        }
        return text;
    }

    /** All versions, the newest first. */
    public List<AgreementText> versions(Agreement agreement) {
        currentPerson.get();
        return entityManager
                .createQuery(
                        "select t from AgreementText t where t.agreement = :agreement order by t.number desc",
                        AgreementText.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /** What the next version is going to say: the draft, or as long as there is none what holds now. */
    public Wording draft(Agreement agreement) {
        access.requireRight(CoreRight.AGREEMENTS_EDIT.rightName());
        AgreementDraft draft = entityManager.find(AgreementDraft.class, agreement);
        if (draft != null) {
            return draft.wording();
        }
        List<AgreementText> versions = versions(agreement);
        return versions.isEmpty() ? new Wording("", "") : versions.get(0).wording();
    }

    /** Whether somebody has begun the next version. */
    public boolean hasDraft(Agreement agreement) {
        access.requireRight(CoreRight.AGREEMENTS_EDIT.rightName());
        return entityManager.find(AgreementDraft.class, agreement) != null;
    }

    /** Keeps the draft, which nobody but those who may write it sees. */
    @Transactional
    public void saveDraft(Agreement agreement, Wording wording) {
        access.requireRight(CoreRight.AGREEMENTS_EDIT.rightName());
        AgreementDraft draft = entityManager.find(AgreementDraft.class, agreement);
        if (draft == null) {
            entityManager.persist(new AgreementDraft(agreement, wording));
        } else {
            draft.write(wording);
        }
    }

    @Transactional
    public void discardDraft(Agreement agreement) {
        access.requireRight(CoreRight.AGREEMENTS_EDIT.rightName());
        AgreementDraft draft = entityManager.find(AgreementDraft.class, agreement);
        if (draft != null) {
            entityManager.remove(draft);
        }
    }

    /**
     * Publishes the next version; it holds at once.
     *
     * @param asksAgain whether consents given to the text before have to be given anew; the regulations are accepted anew
     *     in any case (R20)
     * @return its number
     * @throws FlawedTextException if a language is missing, or nothing has changed
     */
    @Transactional
    public int publish(Agreement agreement, Wording wording, boolean asksAgain) {
        Person publisher = access.requireRight(CoreRight.AGREEMENTS_EDIT.rightName());
        requireComplete(wording);
        List<AgreementText> before = versions(agreement);
        if (!before.isEmpty() && before.get(0).wording().equals(wording)) {
            throw new FlawedTextException(Flaw.UNCHANGED);
        }
        int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
        boolean again = asksAgain || agreement == Agreement.REGULATIONS;
        entityManager.persist(new AgreementText(agreement, number, wording, again, clock.instant(), publisher.id()));
        discardDraft(agreement);
        audit.record(
                "agreement.publish",
                agreement.name(),
                before.isEmpty() ? null : "version " + (number - 1),
                "version " + number + (again ? ", asks again" : ""));
        return number;
    }

    private static void requireComplete(Wording wording) {
        if (wording.german().isBlank()) {
            throw new FlawedTextException(Flaw.GERMAN_MISSING);
        }
        if (wording.english().isBlank()) {
            throw new FlawedTextException(Flaw.ENGLISH_MISSING);
        }
    }
}

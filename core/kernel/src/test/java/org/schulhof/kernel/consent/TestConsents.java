package org.schulhof.kernel.consent;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;

/** The services of consents over a test's core, and a family to decide about. */
final class TestConsents {

    static final Map<Consent, Boolean> YES = Map.of(Consent.PLATFORM, true);
    static final Map<Consent, Boolean> NO = Map.of(Consent.PLATFORM, false);

    final List<ConsentWithdrawn> withdrawals = new ArrayList<>();
    final OwnConsents own;
    final ConsentOffice office;
    final ConsentMatrix matrix;
    final AgreementTexts texts;

    private final TestCore core;

    TestConsents(TestCore core) {
        this.core = core;
        ConsentNotice notice = new ConsentNotice(core.entityManager, core.notifications, new Texts());
        ConsentJournal journal = new ConsentJournal(
                core.entityManager, core.consents, new Fired(withdrawals), notice, core.audit, core.clock);
        own = new OwnConsents(core.entityManager, core.identity, core.consents, journal);
        office = new ConsentOffice(core.entityManager, core.consents, journal, notice, core.access, core.clock);
        matrix = new ConsentMatrix(core.entityManager, core.consents, core.access);
        texts = new AgreementTexts(core.entityManager, core.identity, core.access, core.audit, core.clock);
    }

    /** A pupil of whom nothing has been decided. */
    PersonEntity pupil(LocalDate birthDate, PersonEntity... guardians) {
        PersonEntity pupil = core.newcomer("Mia", "Groß", Role.PUPIL);
        pupil.changeBirthDate(birthDate);
        for (PersonEntity guardian : guardians) {
            core.entityManager.persist(new Guardianship(guardian.id(), pupil.id()));
        }
        core.entityManager.flush();
        return pupil;
    }

    void allGuardians() {
        policy(ConsentRules.GUARDIANS.name(), "all");
    }

    void policy(String name, String value) {
        new Settings(core.entityManager).change("policy." + name, value);
        core.entityManager.flush();
    }

    /** Decides at the portal, as that person. */
    void decide(PersonEntity decider, PersonEntity about, Map<Consent, Boolean> answers) throws Exception {
        core.as(decider, as -> own.decide(about.id(), answers));
    }

    void record(PersonEntity about, SignedPaper paper) throws Exception {
        core.as(core.person("Olaf", "Ohm", Role.STAFF), as -> office.record(about.id(), paper));
    }

    ConsentState platformOf(PersonEntity person) {
        return core.consents.of(person.id()).state(Consent.PLATFORM);
    }

    /** Keeps what was fired. */
    private record Fired(List<ConsentWithdrawn> events) implements Event<ConsentWithdrawn> {

        @Override
        public void fire(ConsentWithdrawn event) {
            events.add(event);
        }

        @Override
        public <U extends ConsentWithdrawn> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException("It belongs to the transaction");
        }

        @Override
        public <U extends ConsentWithdrawn> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException("It belongs to the transaction");
        }

        @Override
        public Event<ConsentWithdrawn> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException("There are no qualifiers");
        }

        @Override
        public <U extends ConsentWithdrawn> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException("There are no qualifiers");
        }

        @Override
        public <U extends ConsentWithdrawn> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException("There are no qualifiers");
        }
    }
}

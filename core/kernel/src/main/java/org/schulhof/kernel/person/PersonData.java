package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Who people are for the school, and what they chose for themselves. */
@ApplicationScoped
public class PersonData implements CoreData {

    private final EntityManager entityManager;
    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public PersonData(EntityManager entityManager, PersonRows rows, Texts texts) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "person_role");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(
                new Holding(texts.get(locale, "data.account"), Purpose.NEEDED),
                new Holding(texts.get(locale, "data.record"), Purpose.ORGANISATION),
                new Holding(texts.get(locale, "data.created"), Purpose.AUTOMATIC),
                new Holding(texts.get(locale, "data.preferences"), Purpose.VOLUNTARY));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "person.json",
                "select first_name as firstName, last_name as lastName, account, email, birth_date as birthDate, code, external_source as externalSource, external_id as externalId, nickname, colour, language, theme, created_at as createdAt, (select c.account from person c where c.id = p.created_by) as createdBy, last_sign_in_at as lastSignInAt, last_sign_in_address as lastSignInAddress, left_at as leftAt from person p where p.id = ?1",
                personId);
        rows.export(target, "roles.json", "select role from person_role where person_id = ?1 order by role", personId);
    }

    @Override
    public Erasure erase(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId, LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            return Erasure.nothing();
        }
        Preferences chosen = person.preferences();
        long preferences = Stream.of(chosen.nickname(), chosen.colour(), chosen.language(), chosen.theme())
                .flatMap(Optional::stream)
                .count();
        long signIns = person.lastSignInAt().isPresent() ? 1 : 0;
        person.choose(Preferences.NONE);
        person.forgetSignIn();
        return Erasure.nothing()
                .deleted("data.preferences", preferences)
                .deleted("data.lastSignIn", signIns)
                .kept("data.record", 1, Retention.SCHOOL_RECORD, null);
    }
}

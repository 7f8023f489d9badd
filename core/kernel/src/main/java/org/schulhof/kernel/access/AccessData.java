package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Rights that a person has alone, and modules that are denied to them. What is denied stays: else one could shake it off. */
@ApplicationScoped
public class AccessData implements CoreData {

    private final EntityManager entityManager;
    private final PersonRows rows;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public AccessData(EntityManager entityManager, PersonRows rows, Texts texts, Clock clock) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Set<String> tables() {
        return Set.of("right_grant", "module_denial");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(
                new Holding(texts.get(locale, "data.rights"), Purpose.ORGANISATION),
                new Holding(texts.get(locale, "data.denials"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "rights.json",
                "select right_name as name, granted from right_grant where person_id = ?1 order by right_name",
                personId);
        rows.export(
                target,
                "denials.json",
                "select module_id as module, reason, starts_at as startsAt, ends_at as endsAt from module_denial where person_id = ?1 order by module_id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        long rights = rows.change("delete from right_grant where person_id = ?1 and granted = true", personId);
        long withheld = rows.count("right_grant where person_id = ?1", personId);
        List<ModuleDenial> denials = denials(personId);
        Erasure erasure = Erasure.nothing()
                .deleted("data.rights", rights)
                .kept("data.withheld", withheld, Retention.MEASURE, null);
        for (ModuleDenial denial : denials) {
            erasure = denial.isOver(clock.instant())
                    ? erasure.deleted("data.denials", 1)
                    : erasure.kept(
                            "data.denials",
                            1,
                            Retention.MEASURE,
                            denial.endsAt().orElse(null));
        }
        denials.stream().filter(denial -> denial.isOver(clock.instant())).forEach(entityManager::remove);
        return erasure;
    }

    private List<ModuleDenial> denials(long personId) {
        return entityManager
                .createQuery(
                        "select d from ModuleDenial d where d.personId = :person order by d.id", ModuleDenial.class)
                .setParameter("person", personId)
                .getResultList();
    }
}

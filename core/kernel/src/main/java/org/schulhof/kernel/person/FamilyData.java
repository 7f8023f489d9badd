package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Who is whose guardian. */
@ApplicationScoped
public class FamilyData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public FamilyData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "family";
    }

    @Override
    public Set<String> tables() {
        return Set.of("guardianship");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.family"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "children.json",
                "select p.first_name as firstName, p.last_name as lastName, p.account from guardianship g join person p on p.id = g.child_id where g.guardian_id = ?1 order by p.id",
                personId);
        rows.export(
                target,
                "guardians.json",
                "select p.first_name as firstName, p.last_name as lastName, p.account from guardianship g join person p on p.id = g.guardian_id where g.child_id = ?1 order by p.id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .kept(
                        "data.family",
                        rows.count("guardianship where guardian_id = ?1 or child_id = ?1", personId),
                        Retention.SCHOOL_RECORD,
                        null);
    }
}

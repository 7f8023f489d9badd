package org.schulhof.kernel.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** People's second factors. Their secrets are handed out to nobody. */
@ApplicationScoped
public class SecondFactorData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public SecondFactorData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "secondfactor";
    }

    @Override
    public Set<String> tables() {
        return Set.of("second_factor", "recovery_code");
    }

    @Override
    public boolean opensAccount() {
        return true;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.secondFactor"), Purpose.VOLUNTARY));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "second-factor.json",
                "select f.confirmed_at as confirmedAt, (select count(*) from recovery_code c where c.person_id = f.person_id) as recoveryCodes from second_factor f where f.person_id = ?1",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        rows.change("delete from recovery_code where person_id = ?1", personId);
        return Erasure.nothing()
                .deleted("data.secondFactor", rows.change("delete from second_factor where person_id = ?1", personId));
    }
}

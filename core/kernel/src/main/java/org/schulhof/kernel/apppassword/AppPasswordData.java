package org.schulhof.kernel.apppassword;

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

/** App passwords of people's devices. The passwords themselves are nowhere, only their hashes. */
@ApplicationScoped
public class AppPasswordData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public AppPasswordData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "apppasswords";
    }

    @Override
    public Set<String> tables() {
        return Set.of("app_password");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.appPasswords"), Purpose.VOLUNTARY));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "app-passwords.json",
                "select name, created_at as createdAt, last_used_at as lastUsedAt, last_used_address as lastUsedAddress from app_password where person_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .deleted("data.appPasswords", rows.change("delete from app_password where person_id = ?1", personId));
    }
}

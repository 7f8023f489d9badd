package org.schulhof.kernel.token;

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

/** Tokens of programs that act for people. What opens them is nowhere, only its hash. */
@ApplicationScoped
public class TokenData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public TokenData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Set<String> tables() {
        return Set.of("api_token");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.tokens"), Purpose.VOLUNTARY));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "tokens.json",
                "select name, prefix, expires_at as expiresAt, created_at as createdAt, last_used_at as lastUsedAt, last_used_address as lastUsedAddress from api_token where person_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .deleted("data.tokens", rows.change("delete from api_token where person_id = ?1", personId));
    }
}

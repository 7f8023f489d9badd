package org.schulhof.kernel.session;

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

/** Where people are and were signed in. */
@ApplicationScoped
public class SessionData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public SessionData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_session");
    }

    @Override
    public boolean opensAccount() {
        return true;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.sessions"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "sessions.json",
                "select started_at as startedAt, last_seen_at as lastSeenAt, ended_at as endedAt, ended_by as endedBy, address, browser from person_session where person_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .deleted("data.sessions", rows.change("delete from person_session where person_id = ?1", personId));
    }
}

package org.schulhof.kernel.job;

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

/** What people have the portal do in the background. */
@ApplicationScoped
public class JobData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public JobData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Set<String> tables() {
        return Set.of("job");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.jobs"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "jobs.json",
                "select kind, state, created_at as createdAt, finished_at as finishedAt from job where owner_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        long over = rows.change("delete from job where owner_id = ?1 and finished_at is not null", personId);
        // What still waits may be the end of something, such as the erasure of a print: it is done in nobody's name.
        return Erasure.nothing()
                .deleted(
                        "data.jobs",
                        over + rows.change("update job set owner_id = null where owner_id = ?1", personId));
    }
}

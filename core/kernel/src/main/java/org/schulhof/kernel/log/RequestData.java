package org.schulhof.kernel.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.text.Texts;

/** What the log of requests holds about people. */
@ApplicationScoped
public class RequestData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public RequestData(PersonRows rows, Texts texts, Policies policies, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Set<String> tables() {
        return Set.of("http_request");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.requests"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "requests.json",
                "select at, method, path, status, duration_millis as durationMillis, address from http_request where person_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        Instant until = clock.instant().plus(Duration.ofDays(policies.number(CorePolicy.LOG_DAYS.policy())));
        return Erasure.nothing()
                .kept("data.requests", rows.count("http_request where person_id = ?1", personId), Retention.LOG, until);
    }
}

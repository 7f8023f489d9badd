package org.schulhof.kernel.audit;

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

/** What the log of the administration holds about those who acted. What it says of others is theirs and is not handed out. */
@ApplicationScoped
public class AuditData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public AuditData(PersonRows rows, Texts texts, Policies policies, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.audit"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "administration.json",
                "select at, action from audit_entry where actor_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        Instant until = clock.instant().plus(Duration.ofDays(policies.number(CorePolicy.AUDIT_DAYS.policy())));
        return Erasure.nothing()
                .kept("data.audit", rows.count("audit_entry where actor_id = ?1", personId), Retention.AUDIT, until);
    }
}

package org.schulhof.kernel.privacy;

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

/** Copies that people had made of their data, and receipts of erasures. */
@ApplicationScoped
public class PrivacyData implements CoreData {

    private final PersonRows rows;
    private final Exports exports;
    private final Texts texts;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public PrivacyData(PersonRows rows, Exports exports, Texts texts, Policies policies, Clock clock) {
        this.rows = rows;
        this.exports = exports;
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public Set<String> tables() {
        return Set.of("personal_export", "erasure_order");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(
                new Holding(texts.get(locale, "data.export"), Purpose.AUTOMATIC),
                new Holding(texts.get(locale, "data.receipts"), Purpose.NEEDED));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "receipts.json",
                "select o.consent, o.ordered_at as orderedAt, o.finished_at as finishedAt, i.what_de as whatInGerman,"
                        + " i.what_en as whatInEnglish, i.amount, i.retention, i.kept_until as keptUntil"
                        + " from erasure_order o left join erasure_item i on i.order_id = o.id"
                        + " where o.person_id = ?1 order by o.id, i.id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        Instant until = clock.instant().plus(Duration.ofDays(policies.number(CorePolicy.RECEIPT_DAYS.policy())));
        return Erasure.nothing()
                .deleted("data.export", exports.eraseOf(personId))
                .kept(
                        "data.receipts",
                        rows.count("erasure_order where person_id = ?1", personId),
                        Retention.RECEIPT,
                        until);
    }
}

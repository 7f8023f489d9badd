package org.schulhof.kernel.consent;

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

/** What is on record about consents: the school has to be able to prove them. Whoever spoke for a child is in it by name. */
@ApplicationScoped
public class ConsentData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public ConsentData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Set<String> tables() {
        return Set.of("agreement_text", "paper_record", "regulations_acceptance", "consent_decision");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.consents"), Purpose.NEEDED));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "consents.json",
                "select consent, decider_name as decider, given, number as version, means, decided_at as decidedAt, latest from consent_decision where person_id = ?1 order by id",
                personId);
        rows.export(
                target,
                "decided-for-others.json",
                "select consent, given, number as version, means, decided_at as decidedAt, latest from consent_decision where decider_id = ?1 and person_id <> ?1 order by id",
                personId);
        rows.export(
                target,
                "regulations.json",
                "select number as version, means, accepted_at as acceptedAt from regulations_acceptance where person_id = ?1 order by id",
                personId);
        rows.export(
                target,
                "papers.json",
                "select person_name as name, class_name as className, place, signed_on as signedOn, first_guardian as firstGuardian, second_guardian as secondGuardian, second_spoken as secondSpoken, regulations_number as version, received_at as receivedAt from paper_record where person_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        long records = rows.count("consent_decision where person_id = ?1", personId)
                + rows.count("regulations_acceptance where person_id = ?1", personId)
                + rows.count("paper_record where person_id = ?1", personId);
        return Erasure.nothing().kept("data.consents", records, Retention.CONSENT_RECORD, null);
    }
}

package org.schulhof.kernel.inspection;

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

/** Records of cases. They stay for as long as the administration's log: who has looked into what has to be proved. */
@ApplicationScoped
public class CaseData implements CoreData {

    /** Of whom an inspection that has begun tells; a case before that is not theirs to know. */
    private static final String CONCERNED =
            " c join inspection_concerned p on p.case_id = c.id where p.person_id = ?1 and c.inspection_at is not null";

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public CaseData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "inspection_case",
                "inspection_concerned",
                "inspection_appointment",
                "inspection_look",
                "report",
                "report_person");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.cases"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "cases-concerned.json",
                "select c.id as number, c.reason, c.span_from as spanFrom, c.span_to as spanTo, c.inspection_at as inspectionAt, c.ended_at as endedAt from inspection_case"
                        + CONCERNED + " order by c.id",
                personId);
        rows.export(
                target,
                "cases-appointed.json",
                "select case_id as number, appointed_at as appointedAt, confirmed_at as confirmedAt, withdrawn_at as withdrawnAt from inspection_appointment where person_id = ?1 order by id",
                personId);
        rows.export(
                target,
                "cases-looks.json",
                "select case_id as number, at, source, detail, items, sha256 from inspection_look where person_id = ?1 order by id",
                personId);
        rows.export(
                target,
                "reports.json",
                "select id as number, module, reason, reported_at as reportedAt, state, decided_at as decidedAt, answer from report where reporter_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        // whom a report concerns that waits: then it does not concern them any more
        rows.change("delete from report_person where person_id = ?1", personId);
        long records = rows.count("inspection_case where opened_by = ?1 or ended_by = ?1", personId)
                + rows.count("inspection_case" + CONCERNED, personId)
                + rows.count("inspection_appointment where person_id = ?1", personId)
                + rows.count("inspection_look where person_id = ?1", personId)
                + rows.count("report where reporter_id = ?1 or decided_by = ?1", personId);
        return Erasure.nothing().kept("data.cases", records, Retention.CASE_RECORD, null);
    }
}

package org.schulhof.kernel.roster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Records the signed papers of the invented school, as an office has done before the portal is in use: of all but a few. */
final class DemoPapers {

    /** Numbers of pupils whose papers are missing, so that the pages have something to show. */
    private static final String MISSING = "'1440', '1441', '1442', '1443', '1444'";

    private static final String WITH_PAPER =
            " (p.external_id is null or p.external_source <> 'PUPIL' or p.external_id not in (" + MISSING + "))";

    private static final String PUPIL =
            " not exists (select 1 from person_role r where r.person_id = p.id and r.role <> 'PUPIL')";

    private final EntityManager entityManager;
    private final Clock clock;

    DemoPapers(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void record() {
        entityManager.flush();
        LocalDate today = LocalDate.now(clock);
        run(
                "insert into paper_record (person_id, person_name, class_name, place, signed_on, first_guardian,"
                        + " second_spoken, regulations_number, received_at) select p.id, concat(p.first_name, ' ',"
                        + " p.last_name), coalesce((select min(c.name) from membership m join school_group c on c.id ="
                        + " m.group_id and c.type = 'CLASS' where m.person_id = p.id), ''), 'Lindenau', ?2, (select min(concat("
                        + "g.first_name, ' ', g.last_name)) from guardianship s join person g on g.id = s.guardian_id where"
                        + " s.child_id = p.id and p.birth_date > ?3), false, 1, ?1 from person p where" + PUPIL + " and"
                        + WITH_PAPER,
                today.minusDays(14),
                today.minusYears(18));
        run("insert into regulations_acceptance (person_id, number, means, accepted_at, paper_id) select p.id, 1,"
                + " if(f.id is null, 'PORTAL', 'PAPER'), ?1, f.id from person p left join paper_record f on f.person_id ="
                + " p.id where" + WITH_PAPER);
        run(decisions("p.id, concat(p.first_name, ' ', p.last_name)") + " where" + WITH_PAPER + " and (not" + PUPIL
                + " or f.first_guardian is null)");
        run(decisions("g.id, concat(g.first_name, ' ', g.last_name)")
                + " join guardianship s on s.child_id = p.id join person g on g.id = s.guardian_id where"
                + " f.first_guardian is not null");
    }

    private static String decisions(String decider) {
        return "insert into consent_decision (person_id, consent, decider_id, decider_name, given, number, means,"
                + " decided_at, paper_id, latest) select p.id, c.consent, " + decider + ", true, 1,"
                + " if(f.id is null, 'PORTAL', 'PAPER'), ?1, f.id, true from person p left join paper_record f on"
                + " f.person_id = p.id cross join (select 'PLATFORM' as consent union all select 'EVALUATION' union all"
                + " select 'IMAGE' union all select 'SOUND') c";
    }

    private void run(String sql, LocalDate... days) {
        Query query = entityManager
                .createNativeQuery(sql)
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        for (int i = 0; i < days.length; i++) {
            query.setParameter(i + 2, days[i]);
        }
        query.executeUpdate();
    }
}

package org.schulhof.kernel.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.consent.ConsentFacts.Voice;
import org.schulhof.kernel.person.UnknownPersonException;

/** Reads how it stands with people's consents, in one query however many there are. Checks no rights. */
@ApplicationScoped
public class ConsentReading {

    /** A row a voice, or one without if nobody has said anything. */
    private static final String FACTS = """
            select p.id, p.birth_date,
              exists (select 1 from person_role r where r.person_id = p.id and r.role <> 'PUPIL') as adult,
              (select count(*) from guardianship s join person g on g.id = s.guardian_id
                where s.child_id = p.id and g.left_at is null) as guardians,
              (select coalesce(max(a.number), 0) from regulations_acceptance a where a.person_id = p.id) as accepted,
              (select coalesce(max(t.number), 1) from agreement_text t
                where t.agreement = 'REGULATIONS' and t.asks_again) as required,
              exists (select 1 from paper_record f
                where f.person_id = p.id and f.regulations_number is not null) as paper,
              d.consent, d.decider_id, d.given
            from person p left join consent_decision d on d.person_id = p.id and d.latest
              and d.number >= (select coalesce(max(t.number), 1) from agreement_text t
                where t.agreement = d.consent and t.asks_again)
              and (d.decider_id is null or d.decider_id = p.id or exists (
                select 1 from guardianship s join person g on g.id = s.guardian_id
                where s.child_id = p.id and s.guardian_id = d.decider_id and g.left_at is null))
            where\s""";

    private final EntityManager entityManager;
    private final Policies policies;
    private final Clock clock;

    @Inject
    public ConsentReading(EntityManager entityManager, Policies policies, Clock clock) {
        this.entityManager = entityManager;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws UnknownPersonException if there is no such person */
    public ConsentStanding of(long personId) {
        ConsentFacts facts = facts("p.id = ?1", personId).get(personId);
        if (facts == null) {
            throw new UnknownPersonException(personId);
        }
        return new ConsentStanding(facts, rules());
    }

    /** By person. */
    public Map<Long, ConsentStanding> ofAll(Collection<Long> personIds) {
        return personIds.isEmpty() ? Map.of() : standings(facts("p.id in (" + listed(personIds) + ")", null));
    }

    /** Of the people in these groups who are at the school, by person. */
    Map<Long, ConsentStanding> ofMembers(Collection<Long> groupIds) {
        return groupIds.isEmpty()
                ? Map.of()
                : standings(facts(
                        "p.id in (select m.person_id from effective_membership m where m.member and m.group_id in ("
                                + listed(groupIds) + "))",
                        null));
    }

    public ConsentRules rules() {
        return new ConsentRules(
                LocalDate.now(clock),
                policies.choice(ConsentRules.GUARDIANS).equals(ConsentRules.ALL),
                policies.isOn(ConsentRules.PAPER));
    }

    private Map<Long, ConsentStanding> standings(Map<Long, ConsentFacts> facts) {
        ConsentRules rules = rules();
        Map<Long, ConsentStanding> standings = new LinkedHashMap<>();
        facts.forEach((id, known) -> standings.put(id, new ConsentStanding(known, rules)));
        return standings;
    }

    private Map<Long, ConsentFacts> facts(String condition, @Nullable Long parameter) {
        Query query = entityManager.createNativeQuery(FACTS + condition);
        if (parameter != null) {
            query.setParameter(1, parameter);
        }
        Map<Long, List<Object[]>> rows = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            rows.computeIfAbsent(((Number) columns[0]).longValue(), person -> new ArrayList<>())
                    .add(columns);
        }
        Map<Long, ConsentFacts> facts = new LinkedHashMap<>();
        rows.forEach((person, all) -> facts.put(person, facts(person, all)));
        return facts;
    }

    private static ConsentFacts facts(long personId, List<Object[]> rows) {
        Object[] first = rows.get(0);
        return new ConsentFacts(
                personId,
                day(first[1]),
                isTrue(first[2]),
                number(first[3]),
                number(first[4]),
                number(first[5]),
                isTrue(first[6]),
                rows.stream()
                        .filter(row -> row[7] != null)
                        .map(row -> new Voice(Consent.valueOf((String) row[7]), id(row[8]), isTrue(row[9])))
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private static @Nullable Long id(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }

    /** Numbers, so nothing but digits gets into the query. */
    private static String listed(Collection<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }
}

package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.Membership;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.setting.Installation;

/** Many invented people at once, for benchmarks: adults with the password of whoever asks, who have agreed to everything. */
@ApplicationScoped
public class DemoCrowd {

    public static final int MOST = 5_000;

    private static final String NAME = "Messung ";

    private final EntityManager entityManager;
    private final Installation installation;
    private final CurrentPerson currentPerson;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public DemoCrowd(
            EntityManager entityManager,
            Installation installation,
            CurrentPerson currentPerson,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.installation = installation;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes people, a club of them all, and clubs of some. The first of each club owns it.
     *
     * @param people how many, 1 to {@link #MOST}
     * @param inClub how many in each of the smaller clubs, at least 1; who is left over is in none
     * @return accounts by the club's name, the club of all first
     * @throws IllegalStateException if the portal was not started for tests
     */
    @Transactional
    public Map<String, List<String>> gather(int people, int inClub) {
        if (!installation.isForTests()) {
            throw new IllegalStateException("Invented people are for tests");
        }
        if (people < 1 || people > MOST || inClub < 1) {
            throw new IllegalArgumentException(people + " in clubs of " + inClub);
        }
        String mark = Long.toString(clock.millis(), Character.MAX_RADIX);
        String hash = entityManager
                .find(PersonEntity.class, currentPerson.get().id())
                .passwordHash()
                .orElseThrow();
        List<PersonEntity> all = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            PersonEntity person = new PersonEntity(
                    "Mess", "Person " + i, "mess." + mark + "." + i, Set.of(Role.STAFF), clock.instant(), null);
            person.choosePassword(hash);
            entityManager.persist(person);
            all.add(person);
        }
        entityManager.flush();
        agree("mess." + mark + ".%");
        Map<String, List<String>> clubs = new LinkedHashMap<>();
        clubs.put(NAME + mark, join(NAME + mark, all));
        for (int from = 0; from + inClub <= people; from += inClub) {
            String name = NAME + mark + " " + (from / inClub + 1);
            clubs.put(name, join(name, all.subList(from, from + inClub)));
        }
        audit.record("portal.crowd", NAME + mark, null, Integer.toString(people));
        return clubs;
    }

    private void agree(String accounts) {
        run(
                "insert into regulations_acceptance (person_id, number, means, accepted_at) select p.id, (select"
                        + " max(t.number) from agreement_text t where t.agreement = 'REGULATIONS'), 'PORTAL', ?1 from"
                        + " person p where p.account like ?2",
                accounts);
        run(
                "insert into consent_decision (person_id, consent, decider_id, decider_name, given, number, means,"
                        + " decided_at, latest) select p.id, t.agreement, p.id, concat(p.first_name, ' ', p.last_name),"
                        + " true, max(t.number), 'PORTAL', ?1, true from person p cross join agreement_text t where"
                        + " p.account like ?2 and t.agreement in ('PLATFORM', 'EVALUATION', 'IMAGE', 'SOUND') group by"
                        + " p.id, t.agreement",
                accounts);
    }

    private void run(String sql, String accounts) {
        entityManager
                .createNativeQuery(sql)
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(2, accounts)
                .executeUpdate();
    }

    private List<String> join(String name, List<PersonEntity> people) {
        GroupEntity club = new GroupEntity(GroupType.CLUB, name);
        entityManager.persist(club);
        entityManager.flush();
        for (int i = 0; i < people.size(); i++) {
            entityManager.persist(new Membership(club.id(), people.get(i).id(), true, i == 0));
        }
        return people.stream().map(PersonEntity::account).toList();
    }
}

package org.schulhof.calendar.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.calendar.Desk.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.calendar.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ToldPeople;

class RemindingTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);

    private long create(long calendar, Repetition repetition) {
        return desk.entries.create(new Draft(
                calendar,
                "Probe",
                "Aula",
                "",
                false,
                MONDAY.atTime(12, 0),
                MONDAY.atTime(13, 0),
                repetition,
                Reminder.HOUR));
    }

    @Test
    void allOfAGroupAreRemindedOnceAndNobodyElse() {
        create(desk.calendar(desk.school.weiss, "7a"), Repetition.NONE);
        assertThat(desk.jobs.plans).anySatisfy(plan -> {
            assertThat(plan.kind()).isEqualTo(Rounds.REMIND);
            assertThat(plan.notBefore()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        });
        desk.remind();
        assertThat(desk.told.to(desk.school.mia)).as("before it is time").isEmpty();

        desk.clock.pass(Duration.ofMinutes(61));
        desk.remind();
        desk.remind();

        assertThat(desk.told.to(desk.school.mia))
                .extracting(ToldPeople.Told::text)
                .singleElement()
                .asString()
                .startsWith("Probe: 23.11.2026, 12:00");
        assertThat(desk.told.to(desk.school.weiss)).hasSize(1);
        assertThat(desk.told.to(desk.school.lukasz)).isEmpty();
    }

    @Test
    void theNextTimeOfASeriesIsPlannedAndNoSecondJob() {
        create(desk.own(desk.school.mia), Desk.repeated(Repetition.Kind.DAILY, 3));
        create(desk.own(desk.school.emil), Desk.repeated(Repetition.Kind.DAILY, 3));
        assertThat(plans()).isEqualTo(1);

        desk.clock.pass(Duration.ofMinutes(61));
        desk.remind();

        assertThat(desk.told.to(desk.school.mia)).hasSize(1);
        assertThat(desk.told.to(desk.school.emil)).hasSize(1);
        assertThat(plans()).isEqualTo(2);
        assertThat(Objects.requireNonNull(
                        desk.jobs.plans.get(desk.jobs.plans.size() - 1).notBefore()))
                .isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    private long plans() {
        return desk.jobs.plans.stream()
                .filter(plan -> plan.kind().equals(Rounds.REMIND))
                .count();
    }

    @Test
    void whoLooksPlansWhatGotLost() {
        create(desk.own(desk.school.mia), Repetition.NONE);
        desk.clock.pass(Duration.ofHours(2));
        desk.school.signIn(desk.school.mia);
        desk.agenda.between(MONDAY, MONDAY);
        assertThat(plans()).isEqualTo(2);
    }

    @Test
    void whatWasDueLongAgoIsNotTold() {
        create(desk.own(desk.school.mia), Repetition.NONE);
        desk.clock.pass(Duration.ofHours(9));
        desk.remind();
        assertThat(desk.told.to(desk.school.mia)).isEmpty();
    }
}

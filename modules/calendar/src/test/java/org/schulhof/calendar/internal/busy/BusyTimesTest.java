package org.schulhof.calendar.internal.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.calendar.Desk.MONDAY;
import static org.schulhof.calendar.Desk.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.busy.BusyTimes.Busy;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.invitation.Answer;
import org.schulhof.testkit.EmbeddedMariaDb;

class BusyTimesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);

    private Map<Long, List<Busy>> seenBy(Person reader, Person... of) {
        desk.school.signIn(reader);
        return desk.busy.of(
                java.util.Arrays.stream(of).map(Person::id).toList(),
                MONDAY.atStartOfDay(desk.clock.getZone()).toInstant(),
                MONDAY.plusDays(1).atStartOfDay(desk.clock.getZone()).toInstant());
    }

    private Busy busy(int from, int to) {
        return new Busy(at(from), at(to));
    }

    private Instant at(int hour) {
        return MONDAY.atTime(hour, 0).atZone(desk.clock.getZone()).toInstant();
    }

    private long enter(Person person, String title, int hour) {
        return desk.entries.create(draft(desk.own(person), title, MONDAY.atTime(hour, 0), Repetition.NONE));
    }

    @Test
    void ownTimesThoseOfGroupsAndWhatWasAcceptedCount() {
        enter(desk.school.gross, "Arzt", 9);
        enter(desk.school.gross, "Anruf", 10);
        long group = desk.calendar(desk.school.gross, "9b");
        desk.entries.create(draft(group, "Klassenrat", MONDAY.atTime(12, 0), Repetition.NONE));
        long entry = desk.entries.create(
                draft(desk.own(desk.school.weiss), "Besprechung", MONDAY.atTime(14, 0), Repetition.NONE)
                        .inviting(new Guests(Set.of(desk.school.gross.id()), Set.of())));
        assertThat(seenBy(desk.school.weiss, desk.school.gross).get(desk.school.gross.id()))
                .containsExactly(busy(9, 11), busy(12, 13));
        desk.school.signIn(desk.school.gross);
        desk.invitations.answer(entry, Answer.YES);
        assertThat(seenBy(desk.school.weiss, desk.school.gross).get(desk.school.gross.id()))
                .containsExactly(busy(9, 11), busy(12, 13), busy(14, 15));
    }

    @Test
    void ofPupilsAndGuardiansNobodySeesIt() {
        enter(desk.school.mia, "Arzt", 9);
        enter(desk.school.weiss, "Arzt", 9);
        enter(desk.school.petra, "Arzt", 9);
        assertThat(seenBy(desk.school.weiss, desk.school.mia, desk.school.petra))
                .isEmpty();
        assertThat(seenBy(desk.school.mia, desk.school.weiss, desk.school.emil)).isEmpty();
        assertThat(seenBy(desk.school.petra, desk.school.weiss)).isEmpty();
        assertThat(seenBy(desk.school.mia, desk.school.mia)).hasSize(1);
        assertThat(seenBy(desk.school.gross, desk.school.weiss)).hasSize(1);
        desk.policies.decide(CalendarModule.BUSY, "nobody");
        assertThat(seenBy(desk.school.gross, desk.school.weiss)).isEmpty();
    }

    @Test
    void beginningsAreSuggestedAtWhichAllHaveTime() {
        enter(desk.school.gross, "Arzt", 8);
        enter(desk.school.weiss, "Arzt", 9);
        Map<Long, List<Busy>> busy = seenBy(desk.school.weiss, desk.school.weiss, desk.school.gross);

        BusyDay day = BusyDay.of(
                MONDAY,
                Duration.ofHours(1),
                List.of(desk.school.weiss, desk.school.gross),
                busy,
                0,
                desk.clock.getZone());

        assertThat(day.free()).first().isEqualTo(LocalTime.of(10, 0));
        assertThat(day.rows().get(0).times()).containsExactly("09:00–10:00");
        assertThat(day.rows().get(0).halves().subList(3, 7)).containsExactly(false, true, true, false);
    }
}

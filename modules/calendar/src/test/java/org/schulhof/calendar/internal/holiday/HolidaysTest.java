package org.schulhof.calendar.internal.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.api.day.FreeDays.FreeDay;
import org.schulhof.api.policy.Policy;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.testkit.StandardPolicies;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024,2024-03-31",
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2027,2027-03-28",
        "2038,2038-04-25",
        "2285,2285-03-22"
    })
    void easterIsWhereItIs(int year, LocalDate day) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(day);
    }

    @Test
    void eachStateHasItsOwn() {
        assertThat(PublicHolidays.of(2027, "nw"))
                .hasSize(11)
                .containsEntry(LocalDate.of(2027, 5, 27), "corpusChristi")
                .containsEntry(LocalDate.of(2027, 5, 17), "whitMonday");
        assertThat(PublicHolidays.of(2027, "be")).hasSize(10).containsEntry(LocalDate.of(2027, 3, 8), "womensDay");
        assertThat(PublicHolidays.of(2027, "sn")).hasSize(11).containsEntry(LocalDate.of(2027, 11, 17), "repentance");
        assertThat(PublicHolidays.of(2022, "sn")).containsEntry(LocalDate.of(2022, 11, 16), "repentance");
        assertThat(PublicHolidays.of(2027, "bw")).hasSize(12);
    }

    @Test
    void schoolHolidaysAreThereForEachStateAndInOrder() {
        List<SchoolHolidays.Span> spans = SchoolHolidays.read();
        Set<String> states = Set.copyOf(((Policy.Choice) CalendarModule.STATE.values()).options());
        assertThat(spans.stream().map(SchoolHolidays.Span::state).collect(Collectors.toSet()))
                .isEqualTo(states);
        assertThat(spans).allMatch(span -> !span.last().isBefore(span.first()));
        for (String state : states) {
            List<SchoolHolidays.Span> its =
                    spans.stream().filter(span -> span.state().equals(state)).toList();
            for (int next = 1; next < its.size(); next++) {
                assertThat(its.get(next).first()).isAfter(its.get(next - 1).last());
            }
            assertThat(its).extracting(SchoolHolidays.Span::name).contains("summer", "autumn", "christmas");
        }
    }

    @Test
    void otherModulesAreToldInOrder() {
        FreeDaysOfState told = new FreeDaysOfState(new Holidays(new StandardPolicies()));
        assertThat(told.between(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 2), Locale.GERMAN))
                .extracting(FreeDay::name)
                .containsExactly("Weihnachtsferien", "1. Weihnachtstag", "2. Weihnachtstag", "Neujahr");
    }
}

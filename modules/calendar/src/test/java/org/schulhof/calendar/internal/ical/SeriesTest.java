package org.schulhof.calendar.internal.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

class SeriesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String ZONED = ";TZID=Europe/Berlin:";
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2029-12-31T00:00:00Z");

    private static Series event(String... lines) {
        return series("BEGIN:VEVENT", "UID:1", String.join("\r\n", lines), "END:VEVENT");
    }

    private static Series series(String... lines) {
        return Series.of(
                IcalText.read("BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n"), BERLIN);
    }

    private static List<String> times(Series series) {
        return series.slots(FROM, TO).stream()
                .map(slot -> slot.startsAt() + "/" + Duration.between(slot.startsAt(), slot.endsAt()))
                .toList();
    }

    private static List<String> keys(Series series) {
        return series.slots(FROM, TO).stream().map(Slot::key).toList();
    }

    @Test
    void the29thOfFebruaryComesInLeapYearsOnly() {
        assertThat(keys(event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY")))
                .containsExactly("20240229", "20280229");
    }

    @Test
    void theLastSundayOfTheMonthMovesWithTheMonth() {
        assertThat(keys(event("DTSTART" + ZONED + "20260927T150000", "RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=5")))
                .containsExactly(
                        "20260927T150000", "20261025T150000", "20261129T150000", "20261227T150000", "20270131T150000");
    }

    @Test
    void whatTakesPlaceInTheMissingHourTakesPlaceAnHourLaterAndThenAsEver() {
        assertThat(times(event(
                        "DTSTART" + ZONED + "20270327T023000",
                        "DTEND" + ZONED + "20270327T031500",
                        "RRULE:FREQ=DAILY;COUNT=3")))
                .containsExactly(
                        "2027-03-27T01:30:00Z/PT45M", "2027-03-28T01:30:00Z/PT45M", "2027-03-29T00:30:00Z/PT45M");
    }

    @Test
    void ofTheDoubledHourTheFirstIsMeantAndOnlyThat() {
        assertThat(times(event(
                        "DTSTART" + ZONED + "20261024T023000",
                        "DTEND" + ZONED + "20261024T024500",
                        "RRULE:FREQ=DAILY;COUNT=3")))
                .containsExactly(
                        "2026-10-24T00:30:00Z/PT15M", "2026-10-25T00:30:00Z/PT15M", "2026-10-26T01:30:00Z/PT15M");
    }

    @Test
    void aZoneThatAClientDescribesUnderAnotherNameIsReadAsItIs() {
        String newYork =
                "BEGIN:VTIMEZONE\r\nTZID:Büro\r\nBEGIN:DAYLIGHT\r\nDTSTART:20070311T020000\r\nTZOFFSETFROM:-0500\r\n"
                        + "TZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\n"
                        + "DTSTART:20071104T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE";
        String fixed =
                "BEGIN:VTIMEZONE\r\nTZID:Schiff\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\n"
                        + "TZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE";
        assertThat(times(series(
                        newYork,
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART;TZID=Büro:20261031T080000",
                        "DTEND;TZID=Büro:20261031T090000",
                        "RRULE:FREQ=DAILY;COUNT=2",
                        "END:VEVENT")))
                .containsExactly("2026-10-31T12:00:00Z/PT1H", "2026-11-01T13:00:00Z/PT1H");
        assertThat(times(series(fixed, "BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Schiff:20260701T080000", "END:VEVENT")))
                .containsExactly("2026-07-01T05:00:00Z/PT0S");
        assertThat(times(event("DTSTART;TZID=Nirgends:20260701T080000")))
                .as("one that nobody describes is the school's")
                .containsExactly("2026-07-01T06:00:00Z/PT0S");
    }

    @Test
    void theClocksTimeStaysWhenSummerTimeEnds() {
        assertThat(times(event("DTSTART" + ZONED + "20261019T080000", "RRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly("2026-10-19T06:00:00Z/PT0S", "2026-10-26T07:00:00Z/PT0S");
    }

    @Test
    void aDayIsAsLongAsItIs() {
        assertThat(times(event("DTSTART;VALUE=DATE:20261025")))
                .as("the day with the doubled hour")
                .containsExactly("2026-10-24T22:00:00Z/PT25H");
        assertThat(times(event("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270330")))
                .containsExactly("2027-03-27T23:00:00Z/PT47H");
    }

    @Test
    void anEveningEndsAfterMidnight() {
        assertThat(times(event("DTSTART" + ZONED + "20261231T220000", "DURATION:PT4H")))
                .containsExactly("2026-12-31T21:00:00Z/PT4H");
    }

    @Test
    void timesInOtherZonesAndOfNoneAreFound() {
        assertThat(times(event("DTSTART:20261201T120000Z"))).containsExactly("2026-12-01T12:00:00Z/PT0S");
        assertThat(times(event("DTSTART:20261201T120000"))).containsExactly("2026-12-01T11:00:00Z/PT0S");
        assertThat(times(event("DTSTART;TZID=W. Europe Standard Time:20261201T120000")))
                .containsExactly("2026-12-01T11:00:00Z/PT0S");
        assertThat(times(event("DTSTART;TZID=/mozilla.org/20070129_1/America/New_York:20261201T120000")))
                .containsExactly("2026-12-01T17:00:00Z/PT0S");
    }

    @Test
    void whatWasDeletedIsMissingAndWhatWasMovedIsSomewhereElse() {
        Series series = series(
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:Chor",
                "DTSTART" + ZONED + "20261102T140000",
                "DTEND" + ZONED + "20261102T150000",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE:20261109T130000Z",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:1",
                "RECURRENCE-ID:20261116T130000Z",
                "SUMMARY:Generalprobe",
                "DTSTART" + ZONED + "20261118T100000",
                "DTEND" + ZONED + "20261118T130000",
                "END:VEVENT");

        assertThat(times(series))
                .containsExactly("2026-11-02T13:00:00Z/PT1H", "2026-11-18T09:00:00Z/PT3H", "2026-11-23T13:00:00Z/PT1H");
        assertThat(keys(series)).containsExactly("20261102T140000", "20261116T140000", "20261123T140000");
        assertThat(series.at("20261116T140000").text("SUMMARY")).isEqualTo("Generalprobe");
        assertThat(series.at("20261123T140000").text("SUMMARY")).isEqualTo("Chor");
    }

    @Test
    void alarmsRingBeforeEachTime() {
        Series series = event(
                "DTSTART" + ZONED + "20261102T140000",
                "RRULE:FREQ=DAILY;COUNT=2",
                "BEGIN:VALARM",
                "TRIGGER:-PT15M",
                "END:VALARM",
                "BEGIN:VALARM",
                "TRIGGER:-P1D",
                "END:VALARM",
                "BEGIN:VALARM",
                "TRIGGER:soon",
                "END:VALARM");
        assertThat(series.slots(FROM, TO))
                .extracting(Slot::alarms)
                .containsExactly(
                        List.of(Instant.parse("2026-11-01T13:00:00Z"), Instant.parse("2026-11-02T12:45:00Z")),
                        List.of(Instant.parse("2026-11-02T13:00:00Z"), Instant.parse("2026-11-03T12:45:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2,3",
                "FREQ=SECONDLY;BYMONTH=2;COUNT=2"
            })
    void whatRecursTooOftenIsRefusedQuickly(String rule) {
        Instant before = Instant.ofEpochMilli(System.nanoTime() / 1_000_000);
        assertThatThrownBy(() -> times(event("DTSTART:19700101T000000Z", "RRULE:" + rule)))
                .isInstanceOfSatisfying(
                        InvalidIcalException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_OFTEN));
        assertThat(Instant.ofEpochMilli(System.nanoTime() / 1_000_000)).isBefore(before.plusSeconds(2));
    }

    @Test
    void aDayOfEachYearSinceLongAgoIsFine() {
        assertThat(keys(event("DTSTART;VALUE=DATE:19700412", "RRULE:FREQ=YEARLY")))
                .hasSize(6);
        assertThat(keys(event("DTSTART;VALUE=DATE:19700412", "RRULE:FREQ=DAILY;COUNT=3")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SOMETIMES",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;FREQ=DAILY",
                "INTERVAL=2",
                "FREQ=DAILY;BYDAY=XX",
                "nonsense",
                ""
            })
    void aRuleThatIsNoneIsRefused(String rule) {
        assertThatThrownBy(() -> times(event("DTSTART:20260101T000000Z", "RRULE:" + rule)))
                .isInstanceOfSatisfying(
                        InvalidIcalException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.RULE));
    }

    @Test
    void timesWithoutSenseAreRefused() {
        for (String[] lines : List.of(
                new String[] {"DTSTART:20260101T100000Z", "DTEND:20260101T090000Z"},
                new String[] {"DTSTART:00010101T100000Z"},
                new String[] {"DTSTART:20260101T100000Z", "DURATION:P99999D"})) {
            assertThatThrownBy(() -> times(event(lines)))
                    .isInstanceOfSatisfying(
                            InvalidIcalException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.TIMES));
        }
        assertThatThrownBy(() -> times(event("SUMMARY:x"))).isInstanceOf(InvalidIcalException.class);
        assertThatThrownBy(() -> times(event("DTSTART:20261332T100000Z"))).isInstanceOf(InvalidIcalException.class);
    }
}

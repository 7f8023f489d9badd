package org.schulhof.calendar.internal.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

class IcalTextTest {

    private static final String EVENT = """
            BEGIN:VCALENDAR
            PRODID:-//Some//Client//EN
            X-WR-CALNAME:Mine
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:4711@example
            X-APPLE-TRAVEL-ADVISORY-BEHAVIOR;X-WHO="a;b:c",d;ACKNOWLEDGED=20261101T080000Z:AUTOMATIC
            ATTENDEE;CN="Weiß, Karin";PARTSTAT=ACCEPTED:mailto:k.weiss@school.example
            SUMMARY:Chor\\, Probe\\; mit Überlänge\\nZeile zwei
            DTSTART;TZID=Europe/Berlin:20261102T140000
            BEGIN:X-NEVER-HEARD
            X-A:1
            END:X-NEVER-HEARD
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @Test
    void whatNobodyKnowsComesBackAsItCame() {
        assertThat(IcalText.write(IcalText.read(EVENT)).replace("\r\n ", "")).isEqualTo(EVENT);
    }

    @Test
    void aChangedTitleLeavesAllElseAsItWas() {
        IcalComponent calendar = IcalText.read(EVENT);
        IcalComponent event = calendar.components("VEVENT").get(0);
        assertThat(event.text("SUMMARY")).isEqualTo("Chor, Probe; mit Überlänge\nZeile zwei");

        event.setText("SUMMARY", "Neu; und, anders");

        assertThat(IcalText.write(calendar).replace("\r\n ", ""))
                .isEqualTo(EVENT.replaceFirst("SUMMARY:.*", "SUMMARY:Neu\\\\; und\\\\, anders"));
        assertThat(event.text("SUMMARY")).isEqualTo("Neu; und, anders");
    }

    @Test
    void parametersAreReadWithoutTheirQuotationMarks() {
        IcalComponent event = IcalText.read(EVENT).components("VEVENT").get(0);
        assertThat(event.line("ATTENDEE").orElseThrow().parameter("CN")).contains("Weiß, Karin");
        assertThat(event.line("ATTENDEE").orElseThrow().parameter("PARTSTAT")).contains("ACCEPTED");
        assertThat(event.line("ATTENDEE").orElseThrow().parameter("ROLE")).isEmpty();
        assertThat(event.line("ATTENDEE").orElseThrow().value()).isEqualTo("mailto:k.weiss@school.example");
    }

    @Test
    void linesAreFoldedBetweenCharacters() {
        IcalComponent calendar = new IcalComponent("VCALENDAR");
        calendar.add(ContentLine.text("SUMMARY", "ß".repeat(200) + "🎻".repeat(30)));
        String written = IcalText.write(calendar);
        assertThat(written.split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(IcalText.read(written).text("SUMMARY")).isEqualTo("ß".repeat(200) + "🎻".repeat(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\nEND:VEVENT",
                "SUMMARY:x\nBEGIN:VCALENDAR\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nno colon\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR",
                "BEGIN:VEVENT\nEND:VEVENT"
            })
    void whatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> IcalText.read(text))
                .isInstanceOfSatisfying(
                        InvalidIcalException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefused() {
        assertThatThrownBy(() -> IcalText.read("x".repeat(10_000_000)))
                .isInstanceOfSatisfying(
                        InvalidIcalException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThatThrownBy(() -> IcalText.read("BEGIN:VCALENDAR\n" + "BEGIN:A\n".repeat(10_000)))
                .isInstanceOf(InvalidIcalException.class);
    }
}

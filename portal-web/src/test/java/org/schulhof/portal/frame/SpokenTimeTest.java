package org.schulhof.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpokenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock NOON = Clock.fixed(at("2026-03-03T12:00"), BERLIN);

    private final SpokenTime german = spoken(Locale.GERMAN);
    private final SpokenTime english = spoken(Locale.ENGLISH);

    @Test
    void whatIsNearIsCalledByItsDayAndTime() {
        assertThat(german.of(at("2026-03-03T14:05"))).isEqualTo("heute, 14:05");
        assertThat(german.of(at("2026-03-02T23:59"))).isEqualTo("gestern, 23:59");
        assertThat(english.of(at("2026-03-04T07:45"))).isEqualTo("tomorrow, 07:45");
    }

    @Test
    void midnightInGermanyDecidesWhatTodayIs() {
        assertThat(german.of(Instant.parse("2026-03-02T23:30:00Z"))).isEqualTo("heute, 00:30");
    }

    @Test
    void whatIsFarIsCalledByItsDate() {
        assertThat(english.of(at("2026-03-09T08:00"))).isEqualTo("Mon, 9 March");
        assertThat(german.of(at("2026-03-09T08:00"))).isEqualTo("Mo., 9. März");
        assertThat(german.of(at("2025-12-31T08:00"))).isEqualTo("31. Dezember 2025");
    }

    @Test
    void aDayHasNoTime() {
        assertThat(german.of(LocalDate.of(2026, 3, 3))).isEqualTo("heute");
        assertThat(english.of(LocalDate.of(2026, 5, 1))).isEqualTo("Fri, 1 May");
    }

    @Test
    void theFullFormLeavesNothingOut() {
        assertThat(german.full(at("2026-03-03T14:05"))).isEqualTo("Dienstag, 3. März 2026, 14:05");
        assertThat(english.full(LocalDate.of(2026, 3, 3))).isEqualTo("Tuesday, 3 March 2026");
    }

    private static SpokenTime spoken(Locale locale) {
        return new SpokenTime(NOON, PortalTexts.of(locale, Wording.Address.SIE), locale);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}

package org.schulhof.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.schulhof.api.access.NotFoundException;

class PageAddressTest {

    @Test
    void whatIsNoIdIsNoPage() {
        PageAddress address =
                new PageAddress(Map.of("id", "7", "none", "", "word", "x", "huge", "9223372036854775808"));

        assertThat(address.id("id")).hasValue(7L);
        assertThat(address.id("none")).isEmpty();
        assertThat(address.id("missing")).isEmpty();
        for (String name : new String[] {"word", "huge"}) {
            assertThatThrownBy(() -> address.id(name)).isInstanceOf(NotFoundException.class);
        }
        for (String name : new String[] {"none", "missing"}) {
            assertThatThrownBy(() -> address.requiredId(name)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aPartOfALongListIsNeverOutsideOfReason() {
        assertThat(new PageAddress(Map.of()).page()).isEqualTo(1);
        assertThat(new PageAddress(Map.of()).offset()).isZero();
        assertThat(new PageAddress(Map.of("page", "-5", "from", "-5")).page()).isEqualTo(1);
        assertThat(new PageAddress(Map.of("page", "-5", "from", "-5")).offset()).isZero();
        assertThat(new PageAddress(Map.of("page", "999999999999")).page()).isEqualTo(100_000);
        assertThat(new PageAddress(Map.of("from", "999999999999")).offset()).isEqualTo(1_000_000);
    }

    @Test
    void daysAndTimesThatAreNoneAreLeftOut() {
        PageAddress address = new PageAddress(
                Map.of("day", "2026-11-27", "no", "2026-02-30", "far", "9999-01-01", "time", "07:45", "late", "25:00"));

        assertThat(address.day("day")).hasValue(LocalDate.of(2026, 11, 27));
        assertThat(address.day("no")).isEmpty();
        assertThat(address.day("far")).isEmpty();
        assertThat(address.time("time")).hasValue(LocalTime.of(7, 45));
        assertThat(address.time("late")).isEmpty();
    }

    @Test
    void aTextIsCutOffWhereNobodyTypesOn() {
        assertThat(new PageAddress(Map.of("q", "  Fahrrad ")).text("q")).isEqualTo("Fahrrad");
        assertThat(new PageAddress(Map.of("q", "a".repeat(5_000))).text("q")).hasSize(200);
        assertThat(new PageAddress(Map.of()).text("q")).isEmpty();
    }
}

package org.schulhof.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HueTest {

    @Test
    void aHueIsTheNearestOneOfTheTokens() {
        assertThat(Hue.step(0)).isEqualTo("0");
        assertThat(Hue.step(214)).isEqualTo("210");
        assertThat(Hue.step(359)).isEqualTo("0");
        assertThat(Hue.step(-1)).isEqualTo("grey");
    }

    @Test
    void neighboursInAListDifferInColour() {
        assertThat(Hue.of(41)).isEqualTo(Hue.of(41)).isNotEqualTo(Hue.of(42));
    }
}

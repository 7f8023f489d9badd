package org.schulhof.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void whatIsTypedHasAtLeast128BitsAndNoLetterThatLooksLikeADigit() {
        String text = Secret.forTyping().text();
        assertThat(text).matches("([a-km-np-z]{4}-){6}[a-km-np-z]{4}");
        double bits = text.replace("-", "").length() * Math.log(24) / Math.log(2);
        assertThat(bits).isGreaterThanOrEqualTo(128);
    }

    @Test
    void howItIsTypedMakesNoDifference() {
        Secret secret = Secret.forTyping();
        assertThat(Stream.of(
                        secret.text(),
                        secret.text().replace("-", ""),
                        " " + secret.text().replace('-', ' ').toUpperCase()))
                .allSatisfy(typed -> assertThat(Secret.typed(typed).hash()).isEqualTo(secret.hash()));
    }

    @Test
    void programsGet256Bits() {
        assertThat(Secret.forPrograms().text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Secret.forPrograms()).isNotEqualTo(Secret.forPrograms());
    }

    @Test
    void noTextTellsIt() {
        Secret secret = Secret.forTyping();
        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}

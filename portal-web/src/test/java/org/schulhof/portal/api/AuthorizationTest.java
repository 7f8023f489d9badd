package org.schulhof.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    @Test
    void tokensAndPasswordsAreReadWhateverTheCaseOfTheScheme() {
        assertThat(Authorization.of("bearer abc")).isEqualTo(new Authorization.Bearer("abc"));
        assertThat(Authorization.of("BASIC " + encoded("anna.abt:schön:er")))
                .isEqualTo(new Authorization.Basic("anna.abt", "schön:er"));
    }

    @Test
    void whatIsNeitherIsMalformedAndNothingIsMissing() {
        for (String header :
                List.of("Bearer", "Basic", "Basic !!", "Basic " + encoded("nocolon"), "Digest abc", "abc")) {
            assertThat(Authorization.of(header)).as(header).isInstanceOf(Authorization.Malformed.class);
        }
        assertThat(Authorization.of((String) null)).isInstanceOf(Authorization.Missing.class);
        assertThat(Authorization.of(" ")).isInstanceOf(Authorization.Missing.class);
    }

    @Test
    void noTextTellsASecret() {
        assertThat(new Authorization.Bearer("geheim").toString()).doesNotContain("geheim");
        assertThat(new Authorization.Basic("anna.abt", "geheim").toString()).doesNotContain("geheim");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

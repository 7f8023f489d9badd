package org.schulhof.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schulhof.portal.frame.Wording.Address;

class WordingTest {

    @Test
    void aTextWithTwoFormsIsChosenByTheReader() throws IOException {
        String texts = "greeting.du=Schön, dass du da bist\ngreeting.sie=Schön, dass Sie da sind\nschool=Schule";

        assertThat(wording(texts, Address.DU).get("greeting")).isEqualTo("Schön, dass du da bist");
        assertThat(wording(texts, Address.SIE).get("greeting")).isEqualTo("Schön, dass Sie da sind");
        assertThat(wording(texts, Address.DU).get("school")).isEqualTo("Schule");
        assertThat(wording(texts, Address.DU).keySet()).containsExactlyInAnyOrder("greeting", "school");
    }

    @Test
    void argumentsKnowPluralsAndTheReadersNumbers() throws IOException {
        Wording wording = wording("people={0, plural, one {# Person} other {# Personen}}", Address.SIE);

        assertThat(wording.with("people", 1)).isEqualTo("1 Person");
        assertThat(wording.with("people", 1200)).isEqualTo("1.200 Personen");
    }

    @Test
    void aMissingTextIsSeen() throws IOException {
        assertThat(wording("", Address.DU).get("nothing")).isEqualTo("???nothing???");
    }

    @Test
    void germanAndEnglishHaveTheSameTextsForBothReaders() {
        for (Address address : Address.values()) {
            Set<String> german = PortalTexts.of(Locale.GERMAN, address).keySet();
            Wording english = PortalTexts.of(Locale.ENGLISH, address);

            assertThat(english.keySet()).isEqualTo(german);
            assertThat(german).allSatisfy(key -> {
                assertThat(english.get(key)).doesNotStartWith("???");
                assertThat(PortalTexts.of(Locale.GERMAN, address).get(key)).doesNotStartWith("???");
            });
        }
    }

    @Test
    void germanWhichTellsTheReadersApartDoesNotShineThroughEnglish() {
        assertThat(PortalTexts.of(Locale.ENGLISH, Address.SIE).get("broken.text"))
                .startsWith("Nothing was changed");
    }

    private static Wording wording(String texts, Address address) throws IOException {
        return new Wording(new PropertyResourceBundle(new StringReader(texts)), Locale.GERMAN, address);
    }
}

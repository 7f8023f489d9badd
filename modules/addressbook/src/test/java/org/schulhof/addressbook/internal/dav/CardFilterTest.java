package org.schulhof.addressbook.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;

/** The filters of RFC 6352, 10.5, each against a card that it finds and one that it does not. */
class CardFilterTest {

    private static final CardText OMA = card(
            "FN:Hannelore Müßig",
            "N:Müßig;Hannelore;;;",
            "NICKNAME:Omi",
            "item1.TEL;TYPE=HOME,VOICE:05251 12345",
            "TEL;TYPE=CELL:0151 99",
            "EMAIL;TYPE=HOME:Oma@example.org",
            "EMAIL;TYPE=WORK;X-NEW=1:h.muessig@office.example",
            "NOTE:Mag Klopse\\, ohne Kapern");

    @ParameterizedTest
    @CsvSource({
        // collation
        "i;unicode-casemap, contains, MÜßIG, true",
        "i;unicode-casemap, contains, müßig, true",
        "i;unicode-casemap, contains, mussig, false",
        "i;ascii-casemap, contains, hannelore mü, true",
        "i;ascii-casemap, contains, hannelore MÜ, false",
        "i;octet, contains, Hannelore, true",
        "i;octet, contains, hannelore, false",
        "default, equals, hannelore müßig, true",
        // match-type
        ", equals, Hannelore Müßig, true",
        ", equals, Hannelore, false",
        ", contains, lore M, true",
        ", contains, lorem, false",
        ", starts-with, hanne, true",
        ", starts-with, müßig, false",
        ", ends-with, ßig, true",
        ", ends-with, hanne, false",
        ", , anne, true"
    })
    void comparesTexts(String collation, String matchType, String text, boolean found) {
        DavElement match = DavElement.of(DavNames.carddav("text-match"), text);
        match = collation == null ? match : match.with("collation", collation);
        match = matchType == null ? match : match.with("match-type", matchType);

        assertThat(CardFilter.of(filter(property("FN", match))).matches(OMA)).isEqualTo(found);
    }

    @Test
    void knowsWhatIsThereAndWhatIsNot() {
        assertThat(finds(property("NICKNAME"))).isTrue();
        assertThat(finds(property("nickname"))).isTrue();
        assertThat(finds(property("TITLE"))).isFalse();
        assertThat(finds(property("TITLE", element("is-not-defined")))).isTrue();
        assertThat(finds(property("NICKNAME", element("is-not-defined")))).isFalse();
        assertThat(finds()).as("no condition").isTrue();
    }

    @Test
    void readsTextsWithoutTheirEscapes() {
        assertThat(finds(property("NOTE", match("Klopse, ohne")))).isTrue();
    }

    @Test
    void looksAtAllLinesOfAName() {
        assertThat(finds(property("EMAIL", match("office.example")))).isTrue();
        assertThat(finds(property("EMAIL", match("school.example")))).isFalse();
        assertThat(finds(property("EMAIL", match("office.example").with("negate-condition", "yes"))))
                .as("the other one is not there")
                .isTrue();
        assertThat(finds(property("FN", match("Hannelore").with("negate-condition", "yes"))))
                .isFalse();
        assertThat(finds(property("item1.TEL", match("05251")))).isTrue();
        assertThat(finds(property("item2.TEL", match("05251")))).isFalse();
    }

    @Test
    void looksAtParameters() {
        assertThat(finds(property("EMAIL", parameter("X-NEW")))).isTrue();
        assertThat(finds(property("EMAIL", parameter("X-OLD")))).isFalse();
        assertThat(finds(property("TEL", parameter("TYPE", match("cell").with("match-type", "equals")))))
                .isTrue();
        assertThat(finds(property("TEL", parameter("TYPE", match("voice").with("match-type", "equals")))))
                .as("one of several")
                .isTrue();
        assertThat(finds(property("TEL", parameter("TYPE", match("fax"))))).isFalse();
        assertThat(finds(property("TEL", parameter("X-NEW", element("is-not-defined")))))
                .isTrue();
        assertThat(finds(property("TEL", parameter("TYPE", element("is-not-defined")))))
                .isFalse();
    }

    @Test
    void oneLineHasToMatchAllThatIsSaidOfIt() {
        DavElement home = parameter("TYPE", match("home"));
        DavElement office = match("office.example");

        assertThat(finds(property("EMAIL", office, home).with("test", "allof"))).isFalse();
        assertThat(finds(property("EMAIL", office, home).with("test", "anyof"))).isTrue();
        assertThat(finds(property("EMAIL", office, home))).as("anyof").isTrue();
        assertThat(finds(property("EMAIL", match("oma@"), home).with("test", "allof")))
                .isTrue();
    }

    @Test
    void joinsPropertiesByAnyOrAll() {
        DavElement nickname = property("NICKNAME", match("Omi"));
        DavElement title = property("TITLE");

        assertThat(CardFilter.of(filter(nickname, title)).matches(OMA))
                .as("anyof")
                .isTrue();
        assertThat(CardFilter.of(filter(nickname, title).with("test", "anyof")).matches(OMA))
                .isTrue();
        assertThat(CardFilter.of(filter(nickname, title).with("test", "allof")).matches(OMA))
                .isFalse();
    }

    @Test
    void refusesWhatTheRfcDoesNotKnow() {
        assertRefused("supported-filter", filter(element("comp-filter")));
        assertRefused("supported-filter", filter(element("prop-filter")));
        assertRefused("supported-filter", filter(property("FN", element("time-range"))));
        assertRefused("supported-filter", filter(property("FN")).with("test", "noneof"));
        assertRefused("supported-filter", filter(property("FN", match("a").with("match-type", "like"))));
        assertRefused("supported-collation", filter(property("FN", match("a").with("collation", "i;klingon"))));
        assertRefused("supported-filter", filter(property("FN", element("is-not-defined"), match("a"))));
    }

    private static void assertRefused(String condition, DavElement filter) {
        assertThatThrownBy(() -> CardFilter.of(filter))
                .asInstanceOf(type(DavException.class))
                .extracting(refusal -> refusal.condition().orElseThrow().name())
                .isEqualTo(DavNames.carddav(condition));
    }

    private static boolean finds(DavElement... properties) {
        return CardFilter.of(filter(properties)).matches(OMA);
    }

    private static DavElement filter(DavElement... properties) {
        return DavElement.of(DavNames.carddav("filter"), properties);
    }

    private static DavElement property(String name, DavElement... conditions) {
        return DavElement.of(DavNames.carddav("prop-filter"), conditions).with("name", name);
    }

    private static DavElement parameter(String name, DavElement... conditions) {
        return DavElement.of(DavNames.carddav("param-filter"), conditions).with("name", name);
    }

    private static DavElement match(String text) {
        return DavElement.of(DavNames.carddav("text-match"), text);
    }

    private static DavElement element(String name) {
        return DavElement.of(DavNames.carddav(name));
    }

    private static CardText card(String... lines) {
        return CardText.read(
                "BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", Arrays.asList(lines)) + "\r\nEND:VCARD");
    }
}

package org.schulhof.addressbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.addressbook.internal.text.BrokenCardException.Reason;

class CardTextTest {

    private static final String STRANGE = String.join(
            "\r\n",
            "BEGIN:VCARD",
            "VERSION:4.0",
            "UID:urn:uuid:1",
            "FN:Änne 🦊 Müßig",
            "X-NEVER-SEEN;X-A=\"a:b;c\",d;X-B=e:äöü\\,\\;\\n",
            "item1.TEL;TYPE=\"voice,home\";PREF=1;VALUE=uri:tel:+49-5251-1",
            "item1.X-ABLabel:_$!<Sister>!$_",
            "NOTE:a line folded in a place where no",
            "  program of today folds",
            "END:VCARD",
            "");

    @Test
    void isWrittenAsItWasRead() {
        assertThat(CardText.read(STRANGE).write()).isEqualTo(STRANGE);
    }

    @Test
    void readsGroupsParametersAndFolds() {
        CardText card = CardText.read(STRANGE);

        CardLine phone = card.line("TEL").orElseThrow();
        assertThat(phone.group()).isEqualTo("item1");
        assertThat(phone.parameter("type")).containsExactly("voice", "home");
        assertThat(phone.value()).isEqualTo("tel:+49-5251-1");
        CardLine unknown = card.line("X-NEVER-SEEN").orElseThrow();
        assertThat(unknown.parameter("X-A")).containsExactly("a:b;c", "d");
        assertThat(unknown.text()).isEqualTo("äöü,;\n");
        assertThat(card.line("NOTE").orElseThrow().text())
                .isEqualTo("a line folded in a place where no program of today folds");
    }

    @Test
    void foldsWhatItChangesWithoutCuttingACharacter() {
        CardText card = CardText.read(STRANGE);

        card.set(CardLine.text("NOTE", "🦊".repeat(100) + "; ende\nund, so"));

        String written = card.write();
        assertThat(written.lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(CardText.read(written).line("NOTE").orElseThrow().text())
                .isEqualTo("🦊".repeat(100) + "; ende\nund, so");
        assertThat(written).contains("X-NEVER-SEEN;X-A=\"a:b;c\",d;X-B=e:äöü\\,\\;\\n\r\n");
    }

    @Test
    void removesWithALineWhatItsGroupSaysOfIt() {
        CardText card = CardText.read(STRANGE);

        card.remove(card.line("TEL").orElseThrow());

        assertThat(card.write()).doesNotContain("TEL", "X-ABLabel").contains("X-NEVER-SEEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "BEGIN:VCARD\nVERSION:4.0\nFN:x",
                "VERSION:4.0\nFN:x\nEND:VCARD",
                "BEGIN:VCARD\nVERSION:4.0\nFN:x\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:y\nEND:VCARD",
                "BEGIN:VCARD\nVERSION:4.0\nno colon here\nEND:VCARD",
                "BEGIN:VCARD\nVERSION:4.0\nTEL;TYPE=\"home:1\nEND:VCARD",
                "BEGIN:VCARD\nVERSION:4.0\nÄ:1\nEND:VCARD",
                "BEGIN:VCARD\nVERSION:4.0\nFN:a\u0000b\nEND:VCARD",
                "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR"
            })
    void refusesWhatIsNoVCard(String text) {
        assertRefused(text, Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "5.0", ""})
    void refusesOtherVersions(String version) {
        assertRefused("BEGIN:VCARD\nVERSION:" + version + "\nFN:x\nEND:VCARD", Reason.VERSION);
    }

    @Test
    void refusesWhatIsTooLargeAndIsQuickAboutIt() {
        assertRefused(
                "BEGIN:VCARD\nVERSION:4.0\nNOTE:" + "x".repeat(CardText.LARGEST) + "\nEND:VCARD", Reason.TOO_LARGE);
        assertRefused("BEGIN:VCARD\nVERSION:4.0\n" + "TEL:1\n".repeat(3000) + "END:VCARD", Reason.TOO_LARGE);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> CardText.read("BEGIN:VCARD\nVERSION:4.0\nX-A" + ";B=\"c\",d".repeat(100_000) + ":e\nEND:VCARD"));
    }

    private static void assertRefused(String text, Reason reason) {
        assertThatThrownBy(() -> CardText.read(text))
                .asInstanceOf(type(BrokenCardException.class))
                .extracting(BrokenCardException::reason)
                .isEqualTo(reason);
    }
}

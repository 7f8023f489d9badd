package org.schulhof.addressbook.internal.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.testkit.EmbeddedMariaDb;

/** What a page changes in a card that another program has sent, and what it leaves alone. */
class CardChangeTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final List<String> LINES = List.of(
            "BEGIN:VCARD",
            "VERSION:3.0",
            "PRODID:-//Somebody//Else//EN",
            "UID:abc",
            "N;X-P=1:Müßig;Änne;Ann-Kathrin;Dr.;MdB",
            "FN:Dr. Änne Müßig",
            "NICKNAME:Änni",
            "ORG;SORT-AS=\"Cafe\":Café Größenwahn;Keller",
            "TITLE:Wirtin",
            "item1.TEL;TYPE=HOME,VOICE,pref;X-Q=2:05251 1",
            "item1.X-ABLabel:unter der Treppe",
            "TEL;TYPE=CELL:0151 2",
            "EMAIL;TYPE=INTERNET,WORK:aenne@example.org",
            "ADR;TYPE=WORK:;;Am Markt 1;Soest;;59494;",
            "BDAY;VALUE=date:1980-02-29",
            "X-ANNIVERSARY-OF-CAT:2019",
            "NOTE;LANGUAGE=de:Mag\\, was schmeckt",
            "END:VCARD");

    private final Desk desk = new Desk(database);

    @BeforeEach
    void signIn() {
        desk.school.signIn(desk.school.mia);
    }

    @Test
    void savingAFormInWhichNothingWasChangedChangesNoOctet() {
        Contact contact = desk.contacts.add(card(LINES));

        desk.contacts.change(contact.id(), contact.data());

        assertThat(stored(contact)).isEqualTo(LINES);
    }

    @Test
    void changesTheOneNumberAndKeepsWhatIsSaidOfIt() {
        Contact contact = desk.contacts.add(card(LINES));
        List<ContactDetail> details = new ArrayList<>(contact.data().details());
        details.set(0, new ContactDetail(DetailKind.PHONE, DetailLabel.HOME, "05251 99"));

        desk.contacts.change(contact.id(), with(contact.data(), details));

        assertThat(stored(contact)).isEqualTo(replaced(9, "item1.TEL;TYPE=HOME,VOICE,pref;X-Q=2:05251 99"));
    }

    @Test
    void changesTheKindOfANumber() {
        Contact contact = desk.contacts.add(card(LINES));
        List<ContactDetail> details = new ArrayList<>(contact.data().details());
        details.set(0, new ContactDetail(DetailKind.PHONE, DetailLabel.WORK, "05251 1"));

        desk.contacts.change(contact.id(), with(contact.data(), details));

        assertThat(stored(contact)).isEqualTo(replaced(9, "item1.TEL;X-Q=2;TYPE=pref,work:05251 1"));
        assertThat(desk.contacts.find(contact.id()).data().details()).isEqualTo(details);
    }

    @Test
    void removesANumberWithItsLabelAndAddsAnother() {
        Contact contact = desk.contacts.add(card(LINES));
        List<ContactDetail> details = new ArrayList<>(contact.data().details());
        details.remove(0);
        details.add(new ContactDetail(DetailKind.WEBSITE, DetailLabel.OTHER, "https://cafe.example.org/a,b;c"));

        desk.contacts.change(contact.id(), with(contact.data(), details));

        List<String> expected = new ArrayList<>(LINES);
        expected.subList(9, 11).clear();
        expected.add(expected.size() - 1, "URL:https://cafe.example.org/a\\,b\\;c");
        assertThat(stored(contact)).isEqualTo(expected);
        assertThat(desk.contacts.find(contact.id()).data().details()).isEqualTo(details);
    }

    @Test
    void changesOnePartOfTheNameAndKeepsTitlesAndFurtherNames() {
        Contact contact = desk.contacts.add(card(LINES));
        ContactData data = contact.data();
        assertThat(data.firstName()).isEqualTo("Dr. Änne Ann-Kathrin");
        assertThat(data.lastName()).isEqualTo("Müßig MdB");

        desk.contacts.change(
                contact.id(),
                new ContactData(
                        data.firstName(),
                        "Fleißig MdB",
                        data.organisation(),
                        data.birthday(),
                        data.note(),
                        data.details()));

        assertThat(stored(contact))
                .contains("N;X-P=1:Fleißig;Änne;Ann-Kathrin;Dr.;MdB", "FN:Dr. Änne Ann-Kathrin Fleißig MdB")
                .hasSameSizeAs(LINES);
    }

    @Test
    void changesAndRemovesTheRest() {
        Contact contact = desk.contacts.add(card(LINES));
        ContactData data = contact.data();

        desk.contacts.change(
                contact.id(),
                new ContactData(
                        data.firstName(),
                        data.lastName(),
                        "",
                        LocalDate.of(1980, 3, 1),
                        "Neu; und \"gut\"",
                        data.details()));

        List<String> expected = new ArrayList<>(LINES);
        expected.set(16, "NOTE;LANGUAGE=de:Neu\\; und \"gut\"");
        expected.set(14, "BDAY:1980-03-01");
        expected.remove(7);
        assertThat(stored(contact)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Am Markt 2/59494 Soest | ;;Am Markt 2;Soest;;59494;",
                "Am Markt 1/59555 Lippstadt, West | ;;Am Markt 1;Lippstadt\\, West;;59555;",
                "Am Markt 1/Soest | ;;Am Markt 1;Soest;;;",
                "bei Bolle/Am Markt 1/59494 Soest | ;;bei Bolle\\nAm Markt 1\\n59494 Soest;;;;"
            })
    void changesThePartOfAnAddressThatWasChanged(String typed, String value) {
        Contact contact = desk.contacts.add(card(LINES));
        List<ContactDetail> details = new ArrayList<>(contact.data().details());
        details.set(3, new ContactDetail(DetailKind.ADDRESS, DetailLabel.WORK, typed.replace('/', '\n')));

        desk.contacts.change(contact.id(), with(contact.data(), details));

        assertThat(stored(contact)).isEqualTo(replaced(13, "ADR;TYPE=WORK:" + value));
        assertThat(desk.contacts.find(contact.id()).data().details()).isEqualTo(details);
    }

    @Test
    void keepsWhatIsLongerThanAnyFormTakes() {
        String text = String.join("\r\n", LINES)
                .replace("Wirtin", "x".repeat(5000))
                .replace("Mag\\, was schmeckt", "lang ".repeat(3000));
        Contact contact = desk.contacts.add(card(LINES));
        desk.contactCards.write(contact.resource(), text, found -> {});

        ContactData shown = desk.contacts.find(contact.id()).data();
        assertThat(shown.note()).hasSize(ContactData.MAX_NOTE - 1);
        desk.contacts.change(
                contact.id(),
                new ContactData("Anna", shown.lastName(), shown.organisation(), null, shown.note(), shown.details()));

        assertThat(unfolded(contact)).contains("lang ".repeat(2999), "x".repeat(5000));

        desk.contacts.change(
                contact.id(),
                new ContactData(
                        "Anna",
                        shown.lastName(),
                        shown.organisation(),
                        null,
                        "Kurz" + shown.note().substring(4),
                        shown.details()));

        assertThat(unfolded(contact)).contains("NOTE;LANGUAGE=de:Kurz " + "lang ".repeat(2998));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "4.0"})
    void aPhotoOfAPageIsInTheCardAndGoesAgain(String version) {
        List<String> lines = replaced(1, "VERSION:" + version);
        Contact contact = desk.contacts.add(card(lines));

        desk.contacts.changePhoto(contact.id(), Desk.picture());

        CardText card = CardText.read(desk.contactStore.text(contact));
        assertThat(new CardReading(card).photo()).isPresent();
        assertThat(card.version()).isEqualTo(version);
        desk.contacts.removePhoto(contact.id());
        assertThat(stored(contact)).isEqualTo(lines);
        assertThat(desk.files.count()).isZero();
    }

    @Test
    void aFormThatIsOlderThanTheContactChangesNothing() {
        Contact contact = desk.contacts.add(card(LINES));
        String seen = contact.etag();
        desk.contacts.change(contact.id(), card(replaced(8, "TITLE:Köchin")));

        assertThatThrownBy(() -> desk.contacts.change(contact.id(), seen, contact.data()))
                .isInstanceOf(ContactChangedException.class);

        assertThat(stored(contact)).isEqualTo(replaced(8, "TITLE:Köchin"));
    }

    private String unfolded(Contact contact) {
        return desk.contactStore.text(contact).replace("\r\n ", "");
    }

    private static CardText card(List<String> lines) {
        return CardText.read(String.join("\r\n", lines));
    }

    private static List<String> replaced(int at, String line) {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(at, line);
        return lines;
    }

    private static ContactData with(ContactData data, List<ContactDetail> details) {
        return new ContactData(
                data.firstName(), data.lastName(), data.organisation(), data.birthday(), data.note(), details);
    }

    private List<String> stored(Contact contact) {
        return Arrays.asList(desk.contactStore.text(contact).split("\r\n"));
    }
}

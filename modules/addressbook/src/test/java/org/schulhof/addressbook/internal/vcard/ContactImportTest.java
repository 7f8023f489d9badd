package org.schulhof.addressbook.internal.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ezvcard.VCardVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.addressbook.internal.vcard.ImportResult.Problem;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.testkit.EmbeddedMariaDb;

class ContactImportTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);

    @BeforeEach
    void signIn() {
        desk.school.signIn(desk.school.mia);
    }

    @Test
    void takesSeveralCardsOfSeveralVersionsAndTellsWhichItDidNot() throws IOException {
        ImportResult result = take("several.vcf");

        assertThat(result).isEqualTo(new ImportResult(3, 0, 0, List.of(new Problem(3, "", "NAMELESS", List.of()))));
        assertThat(contact("Hannelore"))
                .isEqualTo(new ContactData(
                        "Hannelore",
                        "Schulze-Brömmelkamp",
                        "",
                        LocalDate.of(1948, 5, 17),
                        "Mag Königsberger Klopse, ohne Kapern.\nUnd Kaffee.",
                        List.of(
                                new ContactDetail(DetailKind.PHONE, DetailLabel.HOME, "+49-5251-12345"),
                                new ContactDetail(DetailKind.EMAIL, DetailLabel.HOME, "oma@example.org"),
                                new ContactDetail(
                                        DetailKind.ADDRESS,
                                        DetailLabel.HOME,
                                        "Am Bröll 3\n33098 Paderborn\nDeutschland"))));
        assertThat(contact("Bäckerei").displayName()).isEqualTo("Bäckerei Löffler, Filiale Süd");
        assertThat(contact("Bäckerei").details())
                .extracting(ContactDetail::label)
                .containsExactly(DetailLabel.WORK, DetailLabel.MOBILE, DetailLabel.OTHER);
        assertThat(contact("Yıldız").firstName()).isEqualTo("Dr. Özgür");
    }

    @Test
    void readsWhatOldPhonesWrite() throws IOException {
        assertThat(take("quoted-printable-21.vcf").added()).isOne();

        assertThat(contact("Jürgen"))
                .isEqualTo(new ContactData(
                        "Jürgen",
                        "Größing",
                        "",
                        null,
                        "schön und lang",
                        List.of(
                                new ContactDetail(DetailKind.PHONE, DetailLabel.HOME, "05251 4711"),
                                new ContactDetail(DetailKind.PHONE, DetailLabel.MOBILE, "0160 4711"),
                                new ContactDetail(
                                        DetailKind.ADDRESS, DetailLabel.HOME, "Königstraße 12\n33102 Paderborn"))));
    }

    @Test
    void readsWhatOldProgramsOnWindowsWrite() throws IOException {
        take("windows-1252.vcf");

        assertThat(contact("Änne").displayName()).isEqualTo("Änne Müßig");
        assertThat(contact("Änne").organisation()).isEqualTo("Café Größenwahn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"several.vcf", "quoted-printable-21.vcf", "windows-1252.vcf"})
    void changesNothingTheSecondTime(String file) throws IOException {
        int added = take(file).added();

        ImportResult second = take(file);

        assertThat(second.added()).isZero();
        assertThat(second.changed()).isZero();
        assertThat(second.unchanged()).isEqualTo(added);
        assertThat(desk.contacts.search("", 0).total()).isEqualTo(added);
    }

    @Test
    void bringsAContactItKnowsUpToDate() throws IOException {
        take("several.vcf");
        String newer = file("several.vcf").replace("oma@example.org", "hannelore@example.org");

        ImportResult result = desk.contactImport.read(stream(newer));

        assertThat(result.changed()).isOne();
        assertThat(result.added()).isZero();
        assertThat(contact("Hannelore").details())
                .extracting(ContactDetail::value)
                .contains("hannelore@example.org");
    }

    @Test
    void takesThePhotoOfACardAndDoesWithoutABrokenOne() throws IOException {
        ImportResult result = desk.contactImport.read(stream(
                card("Eins", "ENCODING=b;TYPE=JPEG", base64(Desk.picture(300, 200, "jpg")))
                        + card("Zwei", "ENCODING=b;TYPE=JPEG", base64("no picture".getBytes(StandardCharsets.UTF_8)))
                        + card("Drei", "VALUE=uri", "https://photos.example.org/3.jpg")));

        assertThat(result.added()).isEqualTo(3);
        assertThat(result.problems()).containsExactly(new Problem(2, "Zwei", Problem.PHOTO, List.of()));
        assertThat(found("Eins").photo()).isPresent();
        assertThat(found("Zwei").photo()).isEmpty();
        assertThat(found("Drei").photo()).isEmpty();
    }

    @Test
    void refusesACardThatIsTooLongAndTakesTheNext() throws IOException {
        ImportResult result = desk.contactImport.read(
                stream(card("x".repeat(101), "VALUE=uri", "cid:x") + card("Kurz", "VALUE=uri", "cid:x")));

        assertThat(result.added()).isOne();
        assertThat(result.problems())
                .extracting(Problem::number, Problem::reason)
                .containsExactly(tuple(1, "NAME_TOO_LONG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vorname;Nachname\nMia;Schulze\n", "\u0000\u0001\u0002"})
    void refusesAFileWithoutCards(String content) {
        assertThatThrownBy(() -> desk.contactImport.read(stream(content))).isInstanceOf(NotAVCardFileException.class);
    }

    @Test
    void takesNamesForNamesWhateverTheyLookLike() throws IOException {
        desk.contactImport.read(stream(card("<script>alert(1)</script>", "VALUE=uri", "cid:x")));

        assertThat(contact("<script>alert(1)</script>").displayName()).isEqualTo("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "4.0"})
    void readsWhatItWrote(String version) throws IOException {
        take("several.vcf");
        Contact oma = found("Hannelore");
        desk.contacts.changePhoto(oma.id(), Desk.picture());
        byte[] written = desk.contactExport.all(VCardVersion.valueOfByStr(version));
        desk.school.signIn(desk.school.emil);

        ImportResult result = desk.contactImport.read(new ByteArrayInputStream(written));

        assertThat(result.added()).isEqualTo(3);
        assertThat(result.problems()).isEmpty();
        assertThat(contact("Hannelore").displayName()).isEqualTo(oma.data().displayName());
        assertThat(contact("Hannelore").note()).isEqualTo(oma.data().note());
        assertThat(contact("Hannelore").birthday()).isEqualTo(oma.data().birthday());
        assertThat(contact("Hannelore").details()).isEqualTo(oma.data().details());
        assertThat(found("Hannelore").photo()).isPresent();
    }

    @Test
    void isClosedWithTheModule() {
        desk.school.close(AddressBook.ID);

        assertThatThrownBy(() -> take("several.vcf")).isInstanceOf(AccessDeniedException.class);
    }

    private ImportResult take(String name) throws IOException {
        try (InputStream file = ContactImportTest.class.getResourceAsStream(name)) {
            return desk.contactImport.read(file);
        }
    }

    private static String file(String name) throws IOException {
        try (InputStream file = ContactImportTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ContactData contact(String search) {
        return found(search).data();
    }

    private Contact found(String search) {
        List<Contact> found = desk.contacts.search(search, 0).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String card(String name, String photoParameters, String photo) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nN:;%s;;;\r\nPHOTO;%s:%s\r\nEND:VCARD\r\n"
                .formatted(name, name, photoParameters, photo);
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

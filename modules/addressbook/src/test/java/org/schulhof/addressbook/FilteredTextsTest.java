package org.schulhof.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.addressbook.internal.card.Audience;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.card.Statement;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.addressbook.internal.vcard.ImportResult;
import org.schulhof.addressbook.internal.vcard.ImportResult.Problem;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.testkit.EmbeddedMariaDb;

/** Whatever people write into the address book, the school's filters are asked. */
@Tag("R38")
class FilteredTextsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final ContactDetail SITE =
            new ContactDetail(DetailKind.WEBSITE, DetailLabel.HOME, "https://bad.example/x");

    private final Desk desk = new Desk(database);

    @BeforeEach
    void signIn() {
        desk.school.signIn(desk.school.mia);
        desk.filter.list("Schurke", "bad.example");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, mia@bad.example",
        "ADDRESS, Schurkenweg 1 bei Schurke",
        "WEBSITE, https://bad.example/mia",
        "ABOUT, Ich bin kein Schurke"
    })
    void eachFieldOfOnesOwnCard(CardField field, String text) {
        desk.ownCard.tell(Map.of(CardField.MOBILE, new Statement("0151 1", Audience.EVERYONE)));
        Map<CardField, Statement> told = new EnumMap<>(CardField.class);
        told.put(CardField.MOBILE, new Statement("0151 2", Audience.EVERYONE));
        told.put(field, new Statement(text, Audience.EVERYONE));

        assertRefused(() -> desk.ownCard.tell(told), field.name());

        assertThat(desk.ownCard.statements())
                .containsOnly(Map.entry(CardField.MOBILE, new Statement("0151 1", Audience.EVERYONE)));
    }

    @Test
    void eachFieldOfAContact() {
        assertRefused(() -> desk.contacts.add(contact("Schurke", "", "", "")), "firstName");
        assertRefused(() -> desk.contacts.add(contact("", "Schurke", "", "")), "lastName");
        assertRefused(() -> desk.contacts.add(contact("", "", "Schurke GmbH", "")), "organisation");
        assertRefused(
                () -> desk.contacts.add(contact("Schurke", "Ok", "", "bad.example", SITE)),
                "firstName",
                "note",
                "detail.0");
        assertThat(desk.contacts.all()).isEmpty();
        long id = desk.contacts.add(contact("Opa", "", "", "")).id();
        assertRefused(() -> desk.contacts.change(id, contact("Opa", "", "", "", SITE)), "detail.0");
        assertThat(desk.contacts.find(id).data()).isEqualTo(contact("Opa", "", "", ""));
    }

    @Test
    void theNamesOfLists() {
        assertRefused(() -> desk.ownLists.create("Alle Schurken, jeder Schurke"), "name");
        long id = desk.ownLists.create("Turnier");
        assertRefused(() -> desk.ownLists.rename(id, "Schurke"), "name");
        assertThat(desk.lists.open(id).name()).isEqualTo("Turnier");
    }

    @Test
    void eachCardOfAFileByItself() throws IOException {
        String file =
                card("Oma", "") + card("Schurke", "") + card("Tante", "URL:https://bad.example\n") + card("Opa", "");

        ImportResult result = desk.contactImport.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(result.added()).isEqualTo(2);
        assertThat(result.problems())
                .containsExactly(
                        new Problem(2, "Schurke", Problem.REFUSED, List.of("Refused: Schurke")),
                        new Problem(3, "Tante", Problem.REFUSED, List.of("Refused: bad.example")));
        assertThat(desk.contacts.all())
                .extracting(contact -> contact.data().displayName())
                .containsExactlyInAnyOrder("Oma", "Opa");
    }

    private static String card(String name, String more) {
        return "BEGIN:VCARD\nVERSION:4.0\nFN:" + name + "\nN:" + name + ";;;;\n" + more + "END:VCARD\n";
    }

    private static ContactData contact(
            String first, String last, String organisation, String note, ContactDetail... details) {
        return new ContactData(first, last, organisation, null, note, List.of(details));
    }

    private static void assertRefused(ThrowingCallable work, String... fields) {
        assertThatThrownBy(work)
                .asInstanceOf(type(RefusedTextException.class))
                .extracting(refusal -> refusal.verdict().findings().stream()
                        .map(Finding::field)
                        .distinct()
                        .toList())
                .isEqualTo(List.of(fields));
    }
}

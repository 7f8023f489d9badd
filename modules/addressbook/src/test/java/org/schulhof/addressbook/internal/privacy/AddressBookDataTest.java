package org.schulhof.addressbook.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.card.Audience;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.card.Statement;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.addressbook.internal.list.MemberKind;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.Erasure.Deleted;
import org.schulhof.api.privacy.PersonalData.Holding;
import org.schulhof.testkit.EmbeddedMariaDb;

class AddressBookDataTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final AddressBookData data =
            new AddressBookData(desk.cards, desk.contactStore, desk.listStore, desk.photos, desk.contactExport);

    @BeforeEach
    void enterMuch() {
        desk.school.signIn(desk.school.weiss);
        desk.school.grant(AddressBook.SHARE);
        long foreign = desk.ownLists.create("Klasse");
        desk.ownLists.add(foreign, MemberKind.PERSON, desk.school.mia.id());
        desk.ownCard.tell(Map.of(CardField.PHONE, new Statement("05251 1", Audience.STAFF)));

        desk.school.signIn(desk.school.mia);
        desk.ownCard.tell(Map.of(CardField.MOBILE, new Statement("0151 234", Audience.OWN_GROUPS)));
        desk.ownCard.changePortrait(Desk.picture(), Audience.EVERYONE);
        long oma = desk.contacts
                .add(new ContactData(
                        "Oma",
                        "Schulze",
                        "",
                        LocalDate.of(1948, 5, 17),
                        "",
                        List.of(new ContactDetail(DetailKind.PHONE, DetailLabel.HOME, "05251 12345"))))
                .id();
        desk.contacts.changePhoto(oma, Desk.picture());
        long list = desk.ownLists.create("Turnier");
        desk.ownLists.add(list, MemberKind.CONTACT, oma);
        desk.ownLists.share(list, desk.school.chess.id());
    }

    @Test
    @Tag("R25")
    void tellsWhatIsHeldAndWhy() {
        assertThat(data.describe(Locale.ENGLISH))
                .extracting(Holding::what)
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(data.describe(Locale.ENGLISH)).extracting(Holding::what).noneMatch(what -> what.startsWith("data."));
    }

    @Test
    @Tag("R25")
    void handsOutAllOfIt() throws IOException {
        desk.school.signOut();

        Map<String, byte[]> files = export(desk.school.mia.id());

        assertThat(files).containsOnlyKeys("card.json", "photo.jpg", "contacts.json", "contacts.vcf", "lists.json");
        JsonObject card = json(files.get("card.json")).asJsonObject();
        assertThat(card.getJsonObject("mobile").getString("value")).isEqualTo("0151 234");
        assertThat(card.getJsonObject("mobile").getString("audience")).isEqualTo("OWN_GROUPS");
        JsonObject oma = json(files.get("contacts.json")).asJsonArray().getJsonObject(0);
        assertThat(oma.getString("birthday")).isEqualTo("1948-05-17");
        assertThat(new String(files.get("contacts.vcf"))).contains("FN:Oma Schulze", "PHOTO;ENCODING=b;TYPE=jpeg:");
        JsonArray lists = json(files.get("lists.json")).asJsonArray();
        assertThat(lists.getJsonObject(0).getString("name")).isEqualTo("Turnier");
        assertThat(lists.getJsonObject(0).getJsonArray("sharedWithGroups")).hasSize(1);
    }

    @Test
    @Tag("R24")
    void erasesAllOfItAndNothingOfOthers() throws IOException {
        desk.school.signOut();

        Erasure first = data.erase(desk.school.mia.id());
        Erasure second = data.erase(desk.school.mia.id());

        assertThat(first.deleted())
                .containsExactly(
                        new Deleted("data.card", 1),
                        new Deleted("data.photo", 1),
                        new Deleted("data.lists", 1),
                        new Deleted("data.contacts", 1));
        assertThat(second).isEqualTo(Erasure.nothing());

        assertThat(desk.files.count()).as("photos").isZero();
        Map<String, byte[]> files = export(desk.school.mia.id());
        assertThat(files).doesNotContainKey("photo.jpg");
        assertThat(json(files.get("card.json")).asJsonObject()).isEmpty();
        assertThat(json(files.get("contacts.json")).asJsonArray()).isEmpty();
        assertThat(json(files.get("lists.json")).asJsonArray()).isEmpty();
        desk.school.signIn(desk.school.weiss);
        assertThat(desk.lists.open(desk.lists.own().get(0).id()).people())
                .as("no longer on the lists of others")
                .isEmpty();
        assertThat(desk.ownCard.statements()).hasSize(1);
    }

    private Map<String, byte[]> export(long personId) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        data.export(personId, (path, content) -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            content.writeTo(file);
            files.put(path, file.toByteArray());
        });
        return files;
    }

    private static JsonStructure json(byte[] content) {
        return Json.createReader(new ByteArrayInputStream(content)).read();
    }
}

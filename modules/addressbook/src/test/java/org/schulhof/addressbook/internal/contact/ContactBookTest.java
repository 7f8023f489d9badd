package org.schulhof.addressbook.internal.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.contact.InvalidContactException.Reason;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.job.Progress;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.PlannedJobs.Plan;

class ContactBookTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final Progress NO_PROGRESS = (done, total, step) -> {};

    private final Desk desk = new Desk(database);
    private final ContactBook contacts = desk.contacts;

    private final ContactData oma = new ContactData(
            "Hannelore",
            "Schulze-Brömmelkamp",
            "",
            LocalDate.of(1948, 5, 17),
            "Oma",
            List.of(
                    new ContactDetail(DetailKind.PHONE, DetailLabel.HOME, "05251 12345"),
                    new ContactDetail(DetailKind.ADDRESS, DetailLabel.HOME, "Am Bröll 3\n33098 Paderborn")));

    @BeforeEach
    void signIn() {
        desk.school.signIn(desk.school.mia);
    }

    @Test
    void keepsAContactAsItWasEntered() {
        long id = contacts.add(oma).id();

        assertThat(contacts.find(id).data()).isEqualTo(oma);
    }

    @Test
    void changesAContact() {
        long id = contacts.add(oma).id();
        ContactData moved = new ContactData(
                "Hannelore",
                "Schulze",
                "",
                null,
                "",
                List.of(new ContactDetail(DetailKind.EMAIL, DetailLabel.HOME, "oma@example.org")));

        contacts.change(id, moved);

        assertThat(contacts.find(id).data()).isEqualTo(moved);
        assertThat(contacts.search("Bröm", 0).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"han", "brom", "BRÖMMEL", "schulze hanne", "05251", "paderb", ""})
    void findsContactsByTheBeginningsOfWords(String typed) {
        contacts.add(oma);
        desk.school.signIn(desk.school.emil);
        contacts.add(oma);

        assertThat(contacts.search(typed, 0).total()).as("the own one").isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annelore", "%", "_", "'; drop table addressbook_contact; --"})
    void findsNothingElse(String typed) {
        contacts.add(oma);

        assertThat(contacts.search(typed, 0).items()).isEmpty();
        assertThat(contacts.search("", 0).total()).isOne();
    }

    @Test
    void sortsByLastNameAndPagesInTheDatabase() {
        for (int i = 0; i < 60; i++) {
            contacts.add(new ContactData("", "Name %02d".formatted(i), "", null, "", List.of()));
        }

        assertThat(contacts.search("", 50).items())
                .extracting(contact -> contact.data().lastName())
                .startsWith("Name 50")
                .endsWith("Name 59");
        assertThat(contacts.search("", 50).total()).isEqualTo(60);
    }

    @Test
    void hidesTheContactsOfOthers() {
        long id = contacts.add(oma).id();
        desk.school.signIn(desk.school.weiss);

        assertThatThrownBy(() -> contacts.find(id)).isInstanceOf(UnknownContactException.class);
        assertThatThrownBy(() -> contacts.change(id, oma)).isInstanceOf(UnknownContactException.class);
        assertThatThrownBy(() -> contacts.delete(id)).isInstanceOf(UnknownContactException.class);
        assertThatThrownBy(() -> contacts.takeBack(id)).isInstanceOf(UnknownContactException.class);
        assertThatThrownBy(() -> contacts.changePhoto(id, Desk.picture())).isInstanceOf(UnknownContactException.class);
        assertThatThrownBy(() -> contacts.removePhoto(id)).isInstanceOf(UnknownContactException.class);
        assertThat(contacts.search("", 0).items()).isEmpty();
    }

    @Test
    void hidesADeletedContactAtOnceAndForgetsItWithItsPhotoAnHourLater() {
        long id = contacts.add(oma).id();
        contacts.changePhoto(id, Desk.picture());
        contacts.changePhoto(id, Desk.picture());
        assertThat(desk.files.count()).isEqualTo(2);

        contacts.delete(id);

        assertThatThrownBy(() -> contacts.find(id)).isInstanceOf(UnknownContactException.class);
        assertThat(contacts.search("", 0).total()).isZero();
        assertThat(contacts.all()).isEmpty();
        assertThat(desk.jobs.plans)
                .containsExactly(
                        new Plan(Grace.FORGET, Map.of(), desk.clock.instant().plus(Grace.LENGTH)));
        desk.clock.pass(Grace.LENGTH);
        desk.forgetting.run(Map.of(), NO_PROGRESS);
        assertThat(desk.files.count()).isZero();
        assertThatThrownBy(() -> contacts.takeBack(id)).isInstanceOf(UnknownContactException.class);
    }

    @Test
    void takesADeletedContactBackWithItsPhoto() {
        long id = contacts.add(oma).id();
        contacts.changePhoto(id, Desk.picture());
        contacts.delete(id);

        contacts.takeBack(id);

        desk.clock.pass(Grace.LENGTH);
        desk.forgetting.run(Map.of(), NO_PROGRESS);
        assertThat(contacts.find(id).data()).isEqualTo(oma);
        assertThat(contacts.find(id).photo()).isPresent();
        assertThat(desk.files.count()).isEqualTo(2);
    }

    @Test
    void takesTheFileOfADeletedContactInAgain() {
        Contact first = contacts.add(oma);
        String card = desk.contactStore.text(first);
        contacts.delete(first.id());

        Contact again = contacts.add(CardText.read(card));

        assertThat(contacts.all()).extracting(Contact::id).containsExactly(again.id());
    }

    @Test
    void refusesAContactWithoutAnythingToListItBy() {
        assertThatThrownBy(() -> new ContactData(" ", "", "", null, "Notiz", List.of()))
                .isInstanceOfSatisfying(
                        InvalidContactException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NAMELESS));
    }

    @Test
    void listsAContactByItsOrganisationOrNumberIfItHasNoName() {
        ContactData number = new ContactData(
                "", "", "", null, "", List.of(new ContactDetail(DetailKind.PHONE, DetailLabel.OTHER, "112")));

        assertThat(number.displayName()).isEqualTo("112");
        assertThat(new ContactData("", "", "Bäckerei Löffler", null, "", List.of()).displayName())
                .isEqualTo("Bäckerei Löffler");
    }

    @Test
    void isClosedWithTheModule() {
        desk.school.close(AddressBook.ID);

        assertThatThrownBy(() -> contacts.search("", 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.add(oma)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.find(1)).isInstanceOf(AccessDeniedException.class);
    }
}

package org.schulhof.addressbook.internal.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.card.InvalidCardException.Reason;
import org.schulhof.addressbook.internal.photo.NotAPictureException;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.testkit.EmbeddedMariaDb;

class OwnCardTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final OwnCard card = desk.ownCard;

    @BeforeEach
    void signIn() {
        desk.school.signIn(desk.school.mia);
    }

    @Test
    @Tag("R26")
    void isEmptyUntilSomethingIsEntered() {
        assertThat(card.statements()).isEmpty();
        assertThat(card.portrait()).isEmpty();
    }

    @Test
    void keepsWhatIsTold() {
        card.tell(Map.of(
                CardField.MOBILE, new Statement(" 0151 234 ", Audience.OWN_GROUPS),
                CardField.ABOUT, new Statement("Ich spiele Schach.\nUnd Bratsche 🎻", Audience.EVERYONE)));

        assertThat(card.statements())
                .containsOnly(
                        entry(CardField.MOBILE, new Statement("0151 234", Audience.OWN_GROUPS)),
                        entry(
                                CardField.ABOUT,
                                new Statement("Ich spiele Schach.\nUnd Bratsche 🎻", Audience.EVERYONE)));
    }

    @Test
    void forgetsWhatIsNoLongerTold() {
        card.tell(Map.of(CardField.MOBILE, new Statement("0151 234", Audience.EVERYONE)));

        card.tell(Map.of(CardField.MOBILE, new Statement("  ", Audience.EVERYONE)));

        assertThat(card.statements()).isEmpty();
    }

    @Test
    void isEachPersonsOwn() {
        card.tell(Map.of(CardField.MOBILE, new Statement("0151 234", Audience.EVERYONE)));
        desk.school.signIn(desk.school.emil);

        card.tell(Map.of());

        assertThat(desk.cards.statements(desk.school.mia.id())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, mia at example.org",
        "EMAIL, mia@example",
        "MOBILE, call me",
        "PHONE, <script>",
        "BIRTHDAY, 2011-02-30",
        "BIRTHDAY, gestern",
        "WEBSITE, javascript:alert(1)",
        "WEBSITE, data:text/html;x",
        "WEBSITE, https://exa mple.org"
    })
    void refusesWhatCannotBeRight(CardField field, String value) {
        assertThatThrownBy(() -> card.tell(Map.of(
                        field,
                        new Statement(value, Audience.EVERYONE),
                        CardField.ABOUT,
                        new Statement("fine", Audience.EVERYONE))))
                .isInstanceOfSatisfying(
                        InvalidCardException.class,
                        e -> assertThat(e.reasons()).containsOnly(entry(field, Reason.MALFORMED)));
        assertThat(card.statements()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> card.tell(Map.of(CardField.ABOUT, new Statement("ä".repeat(501), Audience.EVERYONE))))
                .isInstanceOfSatisfying(
                        InvalidCardException.class,
                        e -> assertThat(e.reasons()).containsOnly(entry(CardField.ABOUT, Reason.TOO_LONG)));
    }

    @Test
    void completesAnAddressOfTheWeb() {
        card.tell(Map.of(CardField.WEBSITE, new Statement("schach.example.org/mia", Audience.EVERYONE)));

        assertThat(card.statements().get(CardField.WEBSITE).value()).isEqualTo("https://schach.example.org/mia");
    }

    @Test
    void keepsOnePhotoAndDeletesTheOneBefore() {
        card.changePortrait(Desk.picture(), Audience.STAFF);
        card.changePortrait(Desk.picture(), Audience.EVERYONE);

        assertThat(desk.files.count()).as("a picture and its thumbnail").isEqualTo(2);
        assertThat(card.portrait().orElseThrow().audience()).isEqualTo(Audience.EVERYONE);

        card.removePortrait();

        assertThat(desk.files.count()).isZero();
        assertThat(card.portrait()).isEmpty();
    }

    @Test
    void keepsThePhotoWhenTheNewOneIsNone() {
        card.changePortrait(Desk.picture(), Audience.STAFF);

        assertThatThrownBy(() -> card.changePortrait(new ByteArrayInputStream(new byte[99]), Audience.STAFF))
                .isInstanceOf(NotAPictureException.class);

        assertThat(card.portrait()).isPresent();
        assertThat(desk.files.count()).isEqualTo(2);
    }

    @Test
    void isClosedWithTheModule() {
        desk.school.close(AddressBook.ID);

        assertThatThrownBy(card::statements).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> card.tell(Map.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> card.changePortrait(Desk.picture(), Audience.STAFF))
                .isInstanceOf(AccessDeniedException.class);
    }
}

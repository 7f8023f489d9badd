package org.schulhof.addressbook.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.card.Audience;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.card.Relation;
import org.schulhof.addressbook.internal.card.Statement;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.Group;
import org.schulhof.api.person.Person;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class DirectoryTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final Directory directory = desk.directory;

    @BeforeEach
    void signIn() {
        school.signIn(school.mia);
    }

    @Test
    @Tag("R26")
    void showsOfAPersonNoMoreThanNameRolesAndGroupsUntilTheyEnterMore() {
        Profile lukasz = directory.person(school.lukasz.id());

        assertThat(lukasz.person()).isEqualTo(school.lukasz);
        assertThat(lukasz.statements()).isEmpty();
        assertThat(lukasz.photo()).isNull();
        assertThat(lukasz.groups())
                .extracting(Group::name)
                .as("not 9b, which is not Mia's")
                .containsExactly("Schach-AG");
    }

    @ParameterizedTest
    @Tag("R26")
    @CsvSource({
        "NOBODY,     true,  false, false, false",
        "OWN_GROUPS, true,  true,  true,  false",
        "STAFF,      true,  false, true,  true",
        "EVERYONE,   true,  true,  true,  true"
    })
    void showsWhatAPersonTellsToTheirAudienceOnly(
            Audience audience, boolean self, boolean classmate, boolean classTeacher, boolean otherTeacher) {
        desk.ownCard.tell(Map.of(CardField.MOBILE, new Statement("0151 234", audience)));
        desk.ownCard.changePortrait(Desk.picture(), audience);

        assertThat(showsTo(school.mia)).isEqualTo(self);
        assertThat(showsTo(school.emil)).isEqualTo(classmate);
        assertThat(showsTo(school.weiss)).isEqualTo(classTeacher);
        assertThat(showsTo(school.gross)).isEqualTo(otherTeacher);
    }

    private boolean showsTo(Person reader) {
        school.signIn(reader);
        Profile mia = directory.person(school.mia.id());
        boolean statement = mia.statements().containsKey(CardField.MOBILE);
        Listing listing = directory.searchPeople("Mia", 0).items().get(0);
        assertThat(mia.photo() != null).as("photo on the card").isEqualTo(statement);
        assertThat(listing.photoId() != null).as("photo in lists").isEqualTo(statement);
        assertThat(directory.photo(school.mia.id()).isPresent())
                .as("photo by its address")
                .isEqualTo(statement);
        return statement;
    }

    @Test
    void groupsOfARoleAreNotTheOwnGroups() {
        desk.ownCard.tell(Map.of(CardField.MOBILE, new Statement("0151 234", Audience.OWN_GROUPS)));
        school.signIn(school.zoe);
        assertThat(school.groups().isMember(school.pupils.id(), school.zoe.id()))
                .isTrue();

        assertThat(desk.cards.visible(
                        school.mia.id(),
                        Relation.of(
                                school.zoe,
                                school.groups().of(school.zoe.id()),
                                school.mia.id(),
                                List.of(school.pupils, school.class7a))))
                .isEmpty();
    }

    @Test
    void findsPeopleByTheBeginningsOfTheirNames() {
        assertThat(directory.searchPeople("schu", 0).items())
                .extracting(listing -> listing.person().name())
                .containsExactly("Mia Schulze-Brömmelkamp");
        assertThat(directory.searchPeople("bröm mi", 0).total()).isOne();
        assertThat(directory.searchPeople("", 0).items())
                .extracting(Listing::person)
                .doesNotContain(school.zoe, school.petra);
    }

    @Test
    void tellsPeopleApartByTheirClass() {
        assertThat(directory.searchPeople("Emil", 0).items().get(0).classes()).isEqualTo("7a");
    }

    @Test
    void hidesPeopleAndGroupsThatTheReaderMayNotSee() {
        assertThatThrownBy(() -> directory.person(school.zoe.id())).isInstanceOf(UnknownEntryException.class);
        assertThatThrownBy(() -> directory.group(school.class9b.id())).isInstanceOf(UnknownEntryException.class);
        assertThatThrownBy(() -> directory.person(4711)).isInstanceOf(UnknownEntryException.class);
        assertThat(directory.photo(school.zoe.id())).isEmpty();
        assertThat(directory.members(school.class9b.id(), 0).items()).isEmpty();
        assertThat(directory.searchGroups("9", 0).items()).isEmpty();
    }

    @Test
    void listsTheMembersOfAGroup() {
        assertThat(directory.members(school.class7a.id(), 0).items())
                .extracting(listing -> listing.person().firstName())
                .containsExactly("Mia", "Karin", "Emil");
    }

    @Test
    void isClosedWithTheModule() {
        school.close(AddressBook.ID);

        assertThatThrownBy(() -> directory.searchPeople("", 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> directory.searchGroups("", 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> directory.person(school.mia.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> directory.photo(school.mia.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> directory.members(school.class7a.id(), 0)).isInstanceOf(AccessDeniedException.class);
    }
}

package org.schulhof.addressbook.internal.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.addressbook.internal.contact.UnknownContactException;
import org.schulhof.addressbook.internal.list.InvalidListException.Reason;
import org.schulhof.addressbook.internal.list.OpenList.ListedContact;
import org.schulhof.addressbook.internal.list.OpenList.Share;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class ListsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;
    private final Lists lists = desk.lists;
    private final OwnLists ownLists = desk.ownLists;

    @BeforeEach
    void signIn() {
        school.signIn(school.mia);
        school.grant(AddressBook.SHARE);
    }

    private long tournament() {
        long id = ownLists.create("Turnier");
        ownLists.add(id, MemberKind.PERSON, school.lukasz.id());
        ownLists.add(id, MemberKind.PERSON, school.weiss.id());
        ownLists.add(id, MemberKind.GROUP, school.class7a.id());
        long driver = desk.contacts
                .add(new ContactData(
                        "Opa",
                        "Schulze",
                        "",
                        null,
                        "fährt",
                        List.of(
                                new ContactDetail(DetailKind.PHONE, DetailLabel.MOBILE, "0151"),
                                new ContactDetail(DetailKind.EMAIL, DetailLabel.HOME, "opa@example.org"))))
                .id();
        ownLists.add(id, MemberKind.CONTACT, driver);
        return id;
    }

    @Test
    void holdsPeopleGroupsAndContacts() {
        OpenList list = lists.open(tournament());

        assertThat(list.own()).isTrue();
        assertThat(list.people())
                .extracting(listing -> listing.person().firstName())
                .containsExactly("Łukasz", "Karin");
        assertThat(list.groups()).containsExactly(school.class7a);
        assertThat(list.contacts())
                .extracting(ListedContact::name, ListedContact::email)
                .containsExactly(tuple("Opa Schulze", "opa@example.org"));
        assertThat(list.hidden()).isZero();
        assertThat(lists.own()).extracting(ListSummary::members).containsExactly(4);
    }

    @Test
    void holdsEachMemberOnce() {
        long id = tournament();

        ownLists.add(id, MemberKind.PERSON, school.lukasz.id());

        assertThat(lists.open(id).people()).hasSize(2);
    }

    @Test
    void losesAMember() {
        long id = tournament();

        ownLists.remove(id, MemberKind.PERSON, school.lukasz.id());
        ownLists.remove(id, MemberKind.GROUP, school.class7a.id());

        assertThat(lists.open(id).people()).hasSize(1);
        assertThat(lists.open(id).groups()).isEmpty();
    }

    @Test
    void losesAContactThatIsDeleted() {
        long id = tournament();

        desk.contacts.delete(lists.open(id).contacts().get(0).id());

        assertThat(lists.open(id).contacts()).isEmpty();
    }

    @Test
    void takesNobodyWhomTheOwnerDoesNotSee() {
        long id = ownLists.create("Heimlich");

        assertThatThrownBy(() -> ownLists.add(id, MemberKind.PERSON, school.zoe.id()))
                .isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.add(id, MemberKind.GROUP, school.class9b.id()))
                .isInstanceOf(UnknownListException.class);
        school.signIn(school.emil);
        long foreign = desk.contacts
                .add(new ContactData("Emils", "Tante", "", null, "", List.of()))
                .id();
        school.signIn(school.mia);
        assertThatThrownBy(() -> ownLists.add(id, MemberKind.CONTACT, foreign))
                .isInstanceOf(UnknownContactException.class);
        assertThat(lists.open(id).isEmpty()).isTrue();
    }

    @Test
    void isNobodyElsesUntilItIsShared() {
        long id = tournament();
        school.signIn(school.lukasz);

        assertThatThrownBy(() -> lists.open(id)).isInstanceOf(UnknownListException.class);
        assertThat(lists.sharedWithMe()).isEmpty();
    }

    @Test
    void showsAGroupWhatIsSharedWithItAsFarAsEachMaySee() {
        long id = tournament();
        ownLists.share(id, school.chess.id());
        school.signIn(school.lukasz);

        OpenList list = lists.open(id);

        assertThat(lists.sharedWithMe()).extracting(ListSummary::owner).containsExactly(school.mia);
        assertThat(list.own()).isFalse();
        assertThat(list.owner()).isEqualTo(school.mia);
        assertThat(list.contacts()).hasSize(1);
        assertThat(list.groups()).as("7a is not Łukasz'").isEmpty();
        assertThat(list.hidden()).isOne();
        assertThat(list.shares()).isEmpty();
    }

    @Test
    void isChangedByItsOwnerOnly() {
        long id = tournament();
        ownLists.share(id, school.chess.id());
        school.signIn(school.lukasz);

        assertThatThrownBy(() -> ownLists.rename(id, "Meine")).isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.delete(id)).isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.add(id, MemberKind.PERSON, school.lukasz.id()))
                .isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.remove(id, MemberKind.PERSON, school.lukasz.id()))
                .isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.share(id, school.class9b.id())).isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.stopSharing(id, school.chess.id())).isInstanceOf(UnknownListException.class);
    }

    @Test
    void isHiddenAgainWhenSharingEnds() {
        long id = tournament();
        ownLists.share(id, school.chess.id());
        assertThat(lists.open(id).shares()).containsExactly(new Share(school.chess.id(), school.chess));

        ownLists.stopSharing(id, school.chess.id());

        school.signIn(school.lukasz);
        assertThatThrownBy(() -> lists.open(id)).isInstanceOf(UnknownListException.class);
    }

    @Test
    void isSharedWithOwnGroupsOnlyAndByThoseWhoMay() {
        long id = tournament();

        assertThatThrownBy(() -> ownLists.share(id, school.class9b.id())).isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.share(id, school.pupils.id())).isInstanceOf(UnknownListException.class);
        assertThat(ownLists.shareable("")).containsExactly(school.class7a, school.chess);

        Desk withoutRight = new Desk(database);
        withoutRight.school.signIn(withoutRight.school.mia);
        long own = withoutRight.ownLists.create("Ohne Recht");
        assertThatThrownBy(() -> withoutRight.ownLists.share(own, school.chess.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(withoutRight.ownLists.shareable("")).isEmpty();
    }

    @Test
    void goesWithAllThatIsOnIt() {
        long id = tournament();
        ownLists.share(id, school.chess.id());

        ownLists.delete(id);

        assertThat(lists.own()).isEmpty();
        assertThatThrownBy(() -> lists.open(id)).isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.rename(id, "Neu")).isInstanceOf(UnknownListException.class);
        school.signIn(school.lukasz);
        assertThat(lists.sharedWithMe()).isEmpty();
        assertThatThrownBy(() -> lists.open(id)).isInstanceOf(UnknownListException.class);
        assertThatThrownBy(() -> ownLists.takeBack(id)).isInstanceOf(UnknownListException.class);
        desk.clock.pass(Grace.LENGTH);
        desk.forgetting.run(Map.of(), (done, total, step) -> {});
        assertThat(desk.listStore.members(id)).isEmpty();
    }

    @Test
    void comesBackWithAllThatWasOnItAndThoseWithWhomItWasShared() {
        long id = tournament();
        ownLists.share(id, school.chess.id());
        OpenList before = lists.open(id);
        ownLists.delete(id);

        ownLists.takeBack(id);

        assertThat(lists.open(id)).isEqualTo(before);
    }

    @Test
    void leavesItsNameToANewOneWhenDeleted() {
        long id = ownLists.create("Turnier");
        ownLists.delete(id);

        ownLists.create("turnier");

        assertThat(lists.own()).hasSize(1);
        assertThatThrownBy(() -> ownLists.takeBack(id)).isInstanceOf(UnknownListException.class);
    }

    @Test
    void doesNotCountAContactThatIsDeleted() {
        long id = tournament();
        int members = lists.own().get(0).members();

        desk.contacts.delete(lists.open(id).contacts().get(0).id());

        assertThat(lists.own().get(0).members()).isEqualTo(members - 1);
    }

    @Test
    void hasANameOfItsOwn() {
        ownLists.create("Turnier");

        assertThatThrownBy(() -> ownLists.create(" turnier "))
                .isInstanceOfSatisfying(
                        InvalidListException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NAME_TAKEN));
        assertThatThrownBy(() -> ownLists.create(" "))
                .isInstanceOfSatisfying(
                        InvalidListException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NAMELESS));
        long other = ownLists.create("<script>alert(1)</script>");
        assertThatThrownBy(() -> ownLists.rename(other, "Turnier")).isInstanceOf(InvalidListException.class);
        assertThat(lists.own()).extracting(ListSummary::name).containsExactly("<script>alert(1)</script>", "Turnier");
    }

    @Test
    void isClosedWithTheModule() {
        long id = tournament();
        school.close(AddressBook.ID);

        assertThatThrownBy(lists::own).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lists.open(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ownLists.delete(id)).isInstanceOf(AccessDeniedException.class);
    }
}

package org.schulhof.addressbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schulhof.addressbook.internal.card.Audience;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.card.OwnCard;
import org.schulhof.addressbook.internal.card.Statement;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.addressbook.internal.list.MemberKind;
import org.schulhof.addressbook.internal.list.OwnLists;
import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;
import org.schulhof.testkit.contract.Subject;

class AddressBookContractTest implements ModuleContract {

    @Override
    public void fill(ModuleBench bench, Subject subject) throws IOException {
        OwnCard card = bench.get(OwnCard.class);
        ContactBook contacts = bench.get(ContactBook.class);
        OwnLists lists = bench.get(OwnLists.class);

        bench.school.signIn(bench.school.weiss);
        lists.add(
                lists.create(subject.person().firstName()),
                MemberKind.PERSON,
                subject.person().id());

        bench.school.signIn(subject.person());
        card.tell(Map.of(CardField.ABOUT, new Statement(subject.word(), Audience.EVERYONE)));
        card.changePortrait(new ByteArrayInputStream(Desk.picture(64, 48, "jpg")), Audience.EVERYONE);
        long contact = contacts.add(new ContactData(
                        subject.word(),
                        subject.word(),
                        subject.word(),
                        LocalDate.of(1948, 5, 17),
                        subject.word(),
                        List.of(new ContactDetail(DetailKind.ADDRESS, DetailLabel.HOME, subject.word()))))
                .id();
        contacts.changePhoto(contact, new ByteArrayInputStream(Desk.picture(48, 64, "jpg")));
        contacts.delete(contacts.add(new ContactData("", "Weg", "", null, "", List.of()))
                .id());
        long list = lists.create(subject.word());
        lists.add(list, MemberKind.CONTACT, contact);
        lists.share(list, bench.school.chess.id());
    }

    @Override
    public Set<String> notPersonal() {
        return Set.of(
                // files
                "addressbook_portrait.picture_id",
                "addressbook_portrait.thumbnail_id",
                "addressbook_contact.picture_id",
                "addressbook_contact.thumbnail_id",
                // given by programs
                "addressbook_contact.uid",
                "addressbook_contact.resource",
                "addressbook_contact.etag",
                "addressbook_tombstone.resource");
    }

    @Override
    public Set<String> derived() {
        return Set.of("addressbook_portrait.thumbnail_id", "addressbook_contact.thumbnail_id");
    }

    @Override
    public Map<String, String> askNobody() {
        return Map.of(
                "Feedback.refused", "shows a sentence",
                "PhotoResponse.id", "reads the address of the request",
                "PhotoResponse.send", "sends the picture that it is given, or that there is none");
    }
}

package org.schulhof.addressbook.internal.dav;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.contact.ContactCards;
import org.schulhof.addressbook.internal.directory.SharedCards;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavHome;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;

/** Two address books for everybody: their own contacts, and what the people of the school tell them. */
@Component(service = DavHome.class)
public final class AddressBookHome implements DavHome {

    private final ContactCards contacts;
    private final SharedCards shared;
    private final CurrentPerson currentPerson;

    @Activate
    public AddressBookHome(
            @Reference ContactCards contacts, @Reference SharedCards shared, @Reference CurrentPerson currentPerson) {
        this.contacts = contacts;
        this.shared = shared;
        this.currentPerson = currentPerson;
    }

    @Override
    public Kind kind() {
        return Kind.ADDRESS_BOOKS;
    }

    @Override
    public List<DavCollection> collections() {
        Texts texts = Texts.of(AddressBook.class, currentPerson);
        return List.of(
                new ContactsCollection(contacts, texts.get("dav.contacts")),
                new SchoolCollection(shared, texts.get("dav.school")));
    }

    @Override
    public Optional<DavCollection> collection(String name) {
        return collections().stream()
                .filter(collection -> collection.name().equals(name))
                .findFirst();
    }
}

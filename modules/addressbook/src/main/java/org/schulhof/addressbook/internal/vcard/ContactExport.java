package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.directory.Directory;
import org.schulhof.addressbook.internal.directory.Profile;
import org.schulhof.addressbook.internal.photo.Photos;

/** Contacts and people for other programs, as files of vCards. */
@Component(service = ContactExport.class)
public final class ContactExport {

    private final ContactBook contacts;
    private final Directory directory;
    private final Photos photos;

    @Activate
    public ContactExport(@Reference ContactBook contacts, @Reference Directory directory, @Reference Photos photos) {
        this.contacts = contacts;
        this.directory = directory;
        this.photos = photos;
    }

    /** All contacts of the current person. */
    public byte[] all(VCardVersion version) {
        return of(contacts.all(), version);
    }

    /** These contacts, of whomever: the caller has seen to that. */
    public byte[] of(List<Contact> listed, VCardVersion version) {
        return VCardFile.write(listed.stream().map(this::card).toList(), version);
    }

    /** A contact of the current person. */
    public byte[] contact(long id, VCardVersion version) {
        return of(List.of(contacts.find(id)), version);
    }

    /** A person of the school, with what they tell the current person. */
    public byte[] person(long id, VCardVersion version) {
        Profile profile = directory.person(id);
        CardWriting writing = CardWriting.of(profile.person(), profile.statements());
        if (profile.photo() != null) {
            writing.withPhoto(photos.read(profile.photo()));
        }
        return VCardFile.write(List.of(writing.card()), version);
    }

    private VCard card(Contact contact) {
        CardWriting writing = CardWriting.of(contact.uid(), contact.data());
        contact.photo().ifPresent(photo -> writing.withPhoto(photos.read(photo)));
        return writing.card();
    }
}

package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCardVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.contact.ContactStore;
import org.schulhof.addressbook.internal.directory.Directory;
import org.schulhof.addressbook.internal.directory.PersonCard;
import org.schulhof.addressbook.internal.directory.Profile;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.text.VCardFile;

/** Contacts and people for other programs, as files of vCards. */
@Component(service = ContactExport.class)
public final class ContactExport {

    private static final int AT_ONCE = 100;

    private final ContactBook contacts;
    private final ContactStore store;
    private final Directory directory;
    private final Photos photos;

    @Activate
    public ContactExport(
            @Reference ContactBook contacts,
            @Reference ContactStore store,
            @Reference Directory directory,
            @Reference Photos photos) {
        this.contacts = contacts;
        this.store = store;
        this.directory = directory;
        this.photos = photos;
    }

    /** All contacts of the current person, as they are kept. */
    public byte[] all() {
        return bytes(String.join("", texts(contacts.all())));
    }

    public byte[] all(VCardVersion version) {
        return bytes(converted(texts(contacts.all()), version));
    }

    /** These contacts as they are kept, of whomever: the caller has seen to that. */
    public void write(List<Contact> listed, OutputStream out) throws IOException {
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            for (String text : store.texts(listed.subList(from, Math.min(listed.size(), from + AT_ONCE)))) {
                out.write(bytes(text));
            }
        }
    }

    /** A contact of the current person, as it is kept. */
    public byte[] contact(long id) {
        return bytes(String.join("", texts(List.of(contacts.find(id)))));
    }

    public byte[] contact(long id, VCardVersion version) {
        return bytes(converted(texts(List.of(contacts.find(id))), version));
    }

    /** A person of the school, with what they tell the current person. */
    public byte[] person(long id, VCardVersion version) {
        Profile profile = directory.person(id);
        return bytes(PersonCard.write(
                profile.person(),
                profile.statements(),
                Optional.ofNullable(profile.photo()).map(photos::read),
                Optional.empty(),
                version));
    }

    private List<String> texts(List<Contact> listed) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            texts.addAll(store.texts(listed.subList(from, Math.min(listed.size(), from + AT_ONCE))));
        }
        return texts;
    }

    private static String converted(List<String> texts, VCardVersion version) {
        return texts.stream().map(text -> VCardFile.convert(text, version)).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

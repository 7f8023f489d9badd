package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.ImageType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Photo;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import java.time.LocalDate;
import java.util.Map;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.api.person.Person;

/** Contacts and people as vCards. */
final class CardWriting {

    private final VCard card = new VCard();

    private CardWriting(String formattedName, String firstName, String lastName) {
        card.setFormattedName(new FormattedName(formattedName));
        StructuredName name = new StructuredName();
        name.setGiven(firstName);
        name.setFamily(lastName);
        card.setStructuredName(name);
    }

    static CardWriting of(String uid, ContactData contact) {
        CardWriting writing = new CardWriting(contact.displayName(), contact.firstName(), contact.lastName());
        writing.card.setUid(new Uid(uid));
        if (!contact.organisation().isEmpty()) {
            writing.card.setOrganization(contact.organisation());
        }
        if (contact.birthday() != null) {
            writing.card.setBirthday(new Birthday(contact.birthday()));
        }
        if (!contact.note().isEmpty()) {
            writing.card.addNote(contact.note());
        }
        contact.details().forEach(writing::add);
        return writing;
    }

    static CardWriting of(Person person, Map<CardField, String> statements) {
        CardWriting writing = new CardWriting(person.name(), person.firstName(), person.lastName());
        if (person.nickname() != null) {
            writing.card.setNickname(person.nickname());
        }
        statements.forEach(writing::add);
        return writing;
    }

    CardWriting withPhoto(byte[] jpeg) {
        card.addPhoto(new Photo(jpeg, ImageType.JPEG));
        return this;
    }

    VCard card() {
        return card;
    }

    private void add(ContactDetail detail) {
        switch (detail.kind()) {
            case PHONE -> addPhone(detail);
            case EMAIL -> addEmail(detail);
            case ADDRESS -> addAddress(detail);
            case WEBSITE -> card.addUrl(new Url(detail.value()));
        }
    }

    private void add(CardField field, String value) {
        switch (field) {
            case EMAIL -> card.addEmail(value);
            case MOBILE -> card.addTelephoneNumber(value, TelephoneType.CELL);
            case PHONE -> card.addTelephoneNumber(value, TelephoneType.HOME);
            case ADDRESS -> card.addAddress(address(value));
            case BIRTHDAY -> card.setBirthday(new Birthday(LocalDate.parse(value)));
            case WEBSITE -> card.addUrl(value);
            case ABOUT -> card.addNote(value);
        }
    }

    private void addPhone(ContactDetail detail) {
        Telephone phone = new Telephone(detail.value());
        switch (detail.label()) {
            case HOME -> phone.getTypes().add(TelephoneType.HOME);
            case WORK -> phone.getTypes().add(TelephoneType.WORK);
            case MOBILE -> phone.getTypes().add(TelephoneType.CELL);
            case OTHER -> phone.getTypes().add(TelephoneType.VOICE);
        }
        card.addTelephoneNumber(phone);
    }

    private void addEmail(ContactDetail detail) {
        Email email = new Email(detail.value());
        if (detail.label() == DetailLabel.HOME) {
            email.getTypes().add(EmailType.HOME);
        } else if (detail.label() == DetailLabel.WORK) {
            email.getTypes().add(EmailType.WORK);
        }
        card.addEmail(email);
    }

    private void addAddress(ContactDetail detail) {
        Address address = address(detail.value());
        if (detail.label() == DetailLabel.HOME) {
            address.getTypes().add(AddressType.HOME);
        } else if (detail.label() == DetailLabel.WORK) {
            address.getTypes().add(AddressType.WORK);
        }
        card.addAddress(address);
    }

    /** The parts of an address are a matter of the country; what was typed stays together. */
    private static Address address(String lines) {
        Address address = new Address();
        address.setStreetAddress(lines);
        return address;
    }
}

package org.schulhof.addressbook.internal.contact;

import ezvcard.VCard;
import ezvcard.VCardVersion;
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
import java.util.List;
import java.util.Optional;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.addressbook.internal.text.VCardFile;

/** What pages know of a contact, as a vCard. */
final class CardWriting {

    private final VCard card = new VCard();

    /** A card of version 3.0, which all programs read. */
    static String card(String uid, ContactData contact, Optional<byte[]> jpeg) {
        CardWriting writing = new CardWriting();
        writing.card.setUid(new Uid(uid));
        writing.card.setFormattedName(new FormattedName(contact.displayName()));
        StructuredName name = new StructuredName();
        name.setGiven(contact.firstName());
        name.setFamily(contact.lastName());
        writing.card.setStructuredName(name);
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
        jpeg.ifPresent(picture -> writing.card.addPhoto(new Photo(picture, ImageType.JPEG)));
        return VCardFile.write(List.of(writing.card), VCardVersion.V3_0)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    static CardLine line(ContactDetail detail, String version) {
        CardWriting writing = new CardWriting();
        writing.add(detail);
        return writing.only(version);
    }

    static CardLine birthday(LocalDate day, String version) {
        CardWriting writing = new CardWriting();
        writing.card.setBirthday(new Birthday(day));
        return writing.only(version);
    }

    static CardLine photo(byte[] jpeg, String version) {
        CardWriting writing = new CardWriting();
        writing.card.addPhoto(new Photo(jpeg, ImageType.JPEG));
        return writing.only(version);
    }

    private CardLine only(String version) {
        return CardText.read(VCardFile.write(List.of(card), VCardVersion.valueOfByStr(version))).lines().stream()
                .filter(line -> !line.name().equals("VERSION"))
                .findFirst()
                .orElseThrow();
    }

    private void add(ContactDetail detail) {
        switch (detail.kind()) {
            case PHONE -> addPhone(detail);
            case EMAIL -> addEmail(detail);
            case ADDRESS -> addAddress(detail);
            case WEBSITE -> card.addUrl(new Url(detail.value()));
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

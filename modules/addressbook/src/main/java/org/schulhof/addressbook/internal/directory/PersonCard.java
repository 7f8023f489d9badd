package org.schulhof.addressbook.internal.directory;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.ImageType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.FormattedName;
import ezvcard.property.Photo;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.text.VCardFile;
import org.schulhof.api.person.Person;

/** What a person tells of themselves, as a vCard. */
public final class PersonCard {

    private final VCard card = new VCard();

    private PersonCard(Person person) {
        card.setFormattedName(new FormattedName(person.name()));
        StructuredName name = new StructuredName();
        name.setGiven(person.firstName());
        name.setFamily(person.lastName());
        card.setStructuredName(name);
        if (person.nickname() != null) {
            card.setNickname(person.nickname());
        }
    }

    /** @param uid empty for a card to be kept as one's own, which has nothing to do with the person any more */
    public static String write(
            Person person,
            Map<CardField, String> statements,
            Optional<byte[]> jpeg,
            Optional<String> uid,
            VCardVersion version) {
        PersonCard writing = new PersonCard(person);
        uid.map(Uid::new).ifPresent(writing.card::setUid);
        statements.forEach(writing::add);
        jpeg.ifPresent(picture -> writing.card.addPhoto(new Photo(picture, ImageType.JPEG)));
        return VCardFile.write(List.of(writing.card), version);
    }

    private void add(CardField field, String value) {
        switch (field) {
            case EMAIL -> card.addEmail(value);
            case MOBILE -> card.addTelephoneNumber(value, TelephoneType.CELL);
            case PHONE -> card.addTelephoneNumber(value, TelephoneType.HOME);
            case ADDRESS -> {
                Address address = new Address();
                address.setStreetAddress(value);
                card.addAddress(address);
            }
            case BIRTHDAY -> card.setBirthday(new Birthday(LocalDate.parse(value)));
            case WEBSITE -> card.addUrl(value);
            case ABOUT -> card.addNote(value);
        }
    }
}

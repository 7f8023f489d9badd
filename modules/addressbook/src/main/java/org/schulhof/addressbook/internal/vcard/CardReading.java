package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Uid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;

/** What a vCard says, as a contact. */
final class CardReading {

    private static final int MAX_UID = 190;

    private final VCard card;

    CardReading(VCard card) {
        this.card = card;
    }

    /** @throws org.schulhof.addressbook.internal.contact.InvalidContactException if it cannot be kept */
    ContactData contact() {
        String first = "";
        String last = "";
        StructuredName name = card.getStructuredName();
        if (name != null && (name.getGiven() != null || name.getFamily() != null)) {
            first = words(Stream.concat(
                    Stream.concat(name.getPrefixes().stream(), Stream.ofNullable(name.getGiven())),
                    name.getAdditionalNames().stream()));
            last = words(Stream.concat(Stream.ofNullable(name.getFamily()), name.getSuffixes().stream()));
        } else if (card.getFormattedName() != null && organisation().isEmpty()) {
            last = value(card.getFormattedName());
        }
        return new ContactData(first, last, organisation(), birthday(), note(), details());
    }

    /** What the reader will recognise the card by when it cannot be kept. */
    String heading() {
        return Stream.of(
                        value(card.getFormattedName()),
                        organisation(),
                        card.getEmails().stream()
                                .map(CardReading::value)
                                .findFirst()
                                .orElse(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    Optional<String> uid() {
        Uid uid = card.getUid();
        return Optional.ofNullable(uid)
                .map(Uid::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_UID);
    }

    /** Only what is in the card itself: a picture elsewhere is not fetched. */
    Optional<byte[]> photo() {
        return card.getPhotos().stream()
                .map(photo -> photo.getData())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private String organisation() {
        Organization organization = card.getOrganization();
        return organization == null ? "" : String.join(", ", organization.getValues());
    }

    private @Nullable LocalDate birthday() {
        if (card.getBirthday() == null || card.getBirthday().getDate() == null) {
            return null;
        }
        Temporal date = card.getBirthday().getDate();
        try {
            return LocalDate.from(date);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private String note() {
        return card.getNotes().stream()
                .map(Note::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    private List<ContactDetail> details() {
        List<ContactDetail> details = new ArrayList<>();
        card.getTelephoneNumbers().forEach(phone -> details.add(phone(phone)));
        card.getEmails()
                .forEach(email -> details.add(new ContactDetail(
                        DetailKind.EMAIL,
                        label(
                                email.getTypes().contains(EmailType.HOME),
                                email.getTypes().contains(EmailType.WORK)),
                        value(email))));
        card.getAddresses().forEach(address -> details.add(address(address)));
        card.getUrls()
                .forEach(url -> details.add(new ContactDetail(
                        DetailKind.WEBSITE,
                        label("home".equalsIgnoreCase(url.getType()), "work".equalsIgnoreCase(url.getType())),
                        value(url))));
        return details;
    }

    private static ContactDetail phone(Telephone phone) {
        Collection<TelephoneType> types = phone.getTypes();
        String number = phone.getUri() != null ? phone.getUri().getNumber() : Objects.toString(phone.getText(), "");
        DetailLabel label = types.contains(TelephoneType.CELL)
                ? DetailLabel.MOBILE
                : label(types.contains(TelephoneType.HOME), types.contains(TelephoneType.WORK));
        return new ContactDetail(DetailKind.PHONE, label, number);
    }

    /** As it is written on a letter in this country. */
    private static ContactDetail address(Address address) {
        String town = words(Stream.of(address.getPostalCode(), address.getLocality()));
        String lines = Stream.of(
                        words(Stream.of(address.getPoBox())),
                        words(Stream.of(address.getStreetAddress(), address.getExtendedAddress())),
                        town,
                        words(Stream.of(address.getRegion())),
                        words(Stream.of(address.getCountry())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ContactDetail(
                DetailKind.ADDRESS,
                label(
                        address.getTypes().contains(AddressType.HOME),
                        address.getTypes().contains(AddressType.WORK)),
                lines);
    }

    private static DetailLabel label(boolean home, boolean work) {
        return home ? DetailLabel.HOME : work ? DetailLabel.WORK : DetailLabel.OTHER;
    }

    private static String value(@Nullable TextProperty property) {
        return property == null ? "" : Objects.toString(property.getValue(), "");
    }

    private static String words(Stream<@Nullable String> parts) {
        return parts.filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}

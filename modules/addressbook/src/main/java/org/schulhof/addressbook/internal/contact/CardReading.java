package org.schulhof.addressbook.internal.contact;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.addressbook.internal.text.VCardFile;

/** What a vCard says, as a contact. */
public final class CardReading {

    private static final int MAX_UID = 190;
    private static final Map<String, DetailKind> KINDS = Map.of(
            "TEL", DetailKind.PHONE, "EMAIL", DetailKind.EMAIL, "ADR", DetailKind.ADDRESS, "URL", DetailKind.WEBSITE);

    private final CardText text;
    private final VCard card;

    public CardReading(CardText text) {
        this.text = text;
        this.card = VCardFile.parse(text.write());
    }

    /** @throws InvalidContactException if it is too long or too much for a page */
    public ContactData contact() {
        return contact(ContactData::new);
    }

    /**
     * As much of it as pages show.
     *
     * @throws InvalidContactException if there is nothing by which to list it
     */
    ContactData shortened() {
        return contact(ContactData::shortened);
    }

    private ContactData contact(Maker maker) {
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
        return maker.make(
                first,
                last,
                organisation(),
                birthday(),
                note(),
                details().stream().map(LineDetail::detail).toList());
    }

    /** What the reader will recognise the card by when it cannot be kept. */
    public String heading() {
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

    /** As other programs know it; empty if there is none that can be kept. */
    public Optional<String> uid() {
        Uid uid = card.getUid();
        return Optional.ofNullable(uid)
                .map(Uid::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_UID);
    }

    /** Only what is in the card itself: a picture elsewhere is not fetched. */
    public Optional<byte[]> photo() {
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

    /** All notes of the card. */
    String note() {
        return card.getNotes().stream()
                .map(Note::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether it gathers other contacts: by the standard (RFC 6350, 6.1.4), or as Apple's programs write it into version 3.0. */
    boolean isGroup() {
        return Stream.of("KIND", "X-ADDRESSBOOKSERVER-KIND")
                .flatMap(name -> text.lines(name).stream())
                .anyMatch(line -> line.value().strip().equalsIgnoreCase("group"));
    }

    /** The ways to reach the contact, each with the line that it stands in; as they are shown: by kind, and in the card's order. */
    List<LineDetail> details() {
        return text.lines().stream()
                .filter(line -> KINDS.containsKey(line.name()))
                .map(this::detail)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(found -> found.detail().kind()))
                .toList();
    }

    /** The library reads each line in a card of its own, so that it is known which line says what. */
    private Optional<LineDetail> detail(CardLine line) {
        VCard alone = VCardFile.parse(text.only(line::equals).write());
        ContactDetail detail =
                switch (KINDS.get(line.name())) {
                    case PHONE ->
                        alone.getTelephoneNumbers().stream()
                                .findFirst()
                                .map(CardReading::phone)
                                .orElse(null);
                    case EMAIL ->
                        alone.getEmails().stream()
                                .findFirst()
                                .map(CardReading::email)
                                .orElse(null);
                    case ADDRESS ->
                        alone.getAddresses().stream()
                                .findFirst()
                                .map(CardReading::address)
                                .orElse(null);
                    case WEBSITE ->
                        alone.getUrls().stream()
                                .findFirst()
                                .map(CardReading::website)
                                .orElse(null);
                };
        return detail == null || detail.value().isBlank()
                ? Optional.empty()
                : Optional.of(new LineDetail(line, detail));
    }

    private static ContactDetail email(Email email) {
        return new ContactDetail(
                DetailKind.EMAIL,
                label(
                        email.getTypes().contains(EmailType.HOME),
                        email.getTypes().contains(EmailType.WORK)),
                value(email));
    }

    private static ContactDetail website(Url url) {
        return new ContactDetail(
                DetailKind.WEBSITE,
                label("home".equalsIgnoreCase(url.getType()), "work".equalsIgnoreCase(url.getType())),
                value(url));
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

    /** One way to reach the contact, and where it is written. */
    record LineDetail(CardLine line, ContactDetail detail) {}

    /** Makes a contact of what was read. */
    private interface Maker {
        ContactData make(
                String firstName,
                String lastName,
                String organisation,
                @Nullable LocalDate birthday,
                String note,
                List<ContactDetail> details);
    }
}

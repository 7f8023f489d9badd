package org.schulhof.addressbook.internal.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.contact.InvalidContactException.Reason;
import org.schulhof.api.filter.WrittenText;

/**
 * What is known of a contact. One that exists can be kept: blanks around values are gone, and so are empty details.
 *
 * @param details in the order in which they are shown
 */
public record ContactData(
        String firstName,
        String lastName,
        String organisation,
        @Nullable LocalDate birthday,
        String note,
        List<ContactDetail> details) {

    public static final int MAX_NAME = 100;
    public static final int MAX_ORGANISATION = 200;
    public static final int MAX_NOTE = 2000;
    public static final int MAX_DETAILS = 50;

    /** Before the number of a detail in the name of its text. */
    public static final String DETAIL = "detail.";

    private static final int MAX_SEARCH_TEXT = 2000;

    /** @throws InvalidContactException if it cannot be kept */
    public ContactData {
        firstName = firstName.strip();
        lastName = lastName.strip();
        organisation = organisation.strip();
        note = note.strip();
        details = details.stream()
                .filter(detail -> !detail.value().isBlank())
                .map(detail -> new ContactDetail(
                        detail.kind(), detail.label(), detail.value().strip()))
                .toList();
        require(firstName.length() <= MAX_NAME && lastName.length() <= MAX_NAME, Reason.NAME_TOO_LONG);
        require(organisation.length() <= MAX_ORGANISATION, Reason.ORGANISATION_TOO_LONG);
        require(note.length() <= MAX_NOTE, Reason.NOTE_TOO_LONG);
        require(details.size() <= MAX_DETAILS, Reason.TOO_MANY_DETAILS);
        require(
                details.stream().allMatch(detail -> detail.value().length() <= ContactDetail.MAX_LENGTH),
                Reason.DETAIL_TOO_LONG);
        require(
                birthday == null || (birthday.getYear() >= 1000 && birthday.getYear() <= 9999),
                Reason.BIRTHDAY_MALFORMED);
        require(
                !firstName.isEmpty() || !lastName.isEmpty() || !organisation.isEmpty() || !details.isEmpty(),
                Reason.NAMELESS);
    }

    /**
     * What pages show of a contact that is longer than they know.
     *
     * @throws InvalidContactException if there is nothing by which to list it
     */
    static ContactData shortened(
            String firstName,
            String lastName,
            String organisation,
            @Nullable LocalDate birthday,
            String note,
            List<ContactDetail> details) {
        boolean known = birthday != null && birthday.getYear() >= 1000 && birthday.getYear() <= 9999;
        return new ContactData(
                cut(firstName.strip(), MAX_NAME),
                cut(lastName.strip(), MAX_NAME),
                cut(organisation.strip(), MAX_ORGANISATION),
                known ? birthday : null,
                cut(note.strip(), MAX_NOTE),
                details.stream()
                        .limit(MAX_DETAILS)
                        .map(detail -> new ContactDetail(
                                detail.kind(),
                                detail.label(),
                                cut(detail.value().strip(), ContactDetail.MAX_LENGTH)))
                        .toList());
    }

    private static void require(boolean condition, Reason otherwise) {
        if (!condition) {
            throw new InvalidContactException(otherwise);
        }
    }

    /** The name, else the organisation, else the first way to reach the contact. */
    public String displayName() {
        return firstPresent((firstName + " " + lastName).strip());
    }

    /** What tells it apart below the name: the organisation, else a way to reach it; empty if there is neither. */
    public String secondLine() {
        return Stream.concat(Stream.of(organisation), details.stream().map(ContactDetail::value))
                .filter(text -> !text.isEmpty() && !text.equals(displayName()))
                .findFirst()
                .orElse("");
    }

    /** All that people wrote, for the school's filters: under the names of the components, details as {@code detail.0} and on. */
    List<WrittenText> written() {
        return Stream.concat(
                        Stream.of(
                                WrittenText.plain("firstName", firstName),
                                WrittenText.plain("lastName", lastName),
                                WrittenText.plain("organisation", organisation),
                                WrittenText.plain("note", note)),
                        IntStream.range(0, details.size())
                                .mapToObj(i -> details.get(i).written(DETAIL + i)))
                .toList();
    }

    /** In place of a photo. */
    public String initials() {
        String both = initial(firstName) + initial(lastName);
        return both.isEmpty() ? initial(displayName()) : both;
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** By which contacts are sorted: last name first. */
    String sortName() {
        String name = (lastName + " " + firstName).strip();
        return cut(firstPresent(name), MAX_ORGANISATION);
    }

    private String firstPresent(String name) {
        return Stream.of(
                        name,
                        organisation,
                        details.isEmpty() ? "" : details.get(0).value())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** All words by whose beginnings the contact is found, each after a blank. */
    String searchText() {
        String text = Stream.concat(
                        Stream.of(firstName, lastName, organisation),
                        details.stream().map(ContactDetail::value))
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[\\s,;/-]+", " "))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ", " ", ""));
        return cut(text, MAX_SEARCH_TEXT);
    }

    /** Whether the other says nothing new: the same name, and no way to reach it that this one lacks. */
    public boolean covers(ContactData other) {
        return displayName().equalsIgnoreCase(other.displayName())
                && organisation.equalsIgnoreCase(other.organisation)
                && values(this).containsAll(values(other));
    }

    private static List<String> values(ContactData contact) {
        return contact.details.stream()
                .map(detail -> detail.kind() + Objects.toString(detail.value()))
                .toList();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}

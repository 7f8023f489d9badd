package org.schulhof.kernel.person;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.schulhof.kernel.text.TypedLine;

/** What the administration types of a person. First and last name are mandatory, nothing else is (R1). */
public record PersonDetails(String firstName, String lastName, Optional<LocalDate> birthDate) {

    public static final int MAXIMUM_LENGTH = 100;

    private static final int OLDEST = 120;

    public enum Field {
        FIRST_NAME,
        LAST_NAME,
        BIRTH_DATE
    }

    public enum Fault {
        MISSING,
        TOO_LONG,
        CONTROL_CHARACTER,
        IMPLAUSIBLE_DATE
    }

    /** What is wrong with a field. */
    public record Flaw(Field field, Fault fault) {}

    public PersonDetails {
        firstName = new TypedLine(firstName).text();
        lastName = new TypedLine(lastName).text();
    }

    static PersonDetails of(PersonEntity person) {
        return new PersonDetails(person.firstName(), person.lastName(), person.birthDate());
    }

    /** @throws FlawedDetailsException if there are any */
    public void requireFlawless(LocalDate today) {
        Set<Flaw> flaws = new LinkedHashSet<>();
        flawOf(firstName).ifPresent(fault -> flaws.add(new Flaw(Field.FIRST_NAME, fault)));
        flawOf(lastName).ifPresent(fault -> flaws.add(new Flaw(Field.LAST_NAME, fault)));
        birthDate
                .filter(date -> !isPlausible(date, today))
                .ifPresent(date -> flaws.add(new Flaw(Field.BIRTH_DATE, Fault.IMPLAUSIBLE_DATE)));
        if (!flaws.isEmpty()) {
            throw new FlawedDetailsException(flaws);
        }
    }

    /** Whether somebody at a school can be born on this day. */
    public static boolean isPlausible(LocalDate birthDate, LocalDate today) {
        return !birthDate.isAfter(today) && !birthDate.isBefore(today.minusYears(OLDEST));
    }

    private static Optional<Fault> flawOf(String name) {
        TypedLine line = new TypedLine(name);
        if (line.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (line.isLongerThan(MAXIMUM_LENGTH)) {
            return Optional.of(Fault.TOO_LONG);
        }
        return line.hasControlCharacters() ? Optional.of(Fault.CONTROL_CHARACTER) : Optional.empty();
    }

    /** For the audit. */
    @Override
    public String toString() {
        return firstName + " " + lastName
                + birthDate.map(date -> ", born " + date).orElse("");
    }
}

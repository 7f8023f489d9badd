package org.schulhof.kernel.roster.plan;

import java.time.LocalDate;
import java.util.Optional;

/** What an import knows of a person. */
public record PersonState(
        String firstName,
        String lastName,
        String account,
        Optional<LocalDate> birthDate,
        Optional<String> abbreviation,
        boolean active) {

    PersonState named(String newFirstName, String newLastName) {
        return new PersonState(newFirstName, newLastName, account, birthDate, abbreviation, active);
    }

    PersonState withAccount(String newAccount) {
        return new PersonState(firstName, lastName, newAccount, birthDate, abbreviation, active);
    }

    PersonState bornOn(Optional<LocalDate> newBirthDate) {
        return new PersonState(firstName, lastName, account, newBirthDate, abbreviation, active);
    }

    PersonState abbreviated(Optional<String> newAbbreviation) {
        return new PersonState(firstName, lastName, account, birthDate, newAbbreviation, active);
    }

    PersonState active(boolean nowActive) {
        return new PersonState(firstName, lastName, account, birthDate, abbreviation, nowActive);
    }

    public String name() {
        return firstName + " " + lastName;
    }
}

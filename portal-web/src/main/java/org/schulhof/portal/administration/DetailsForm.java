package org.schulhof.portal.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.person.FlawedDetailsException;
import org.schulhof.kernel.person.PersonDetails;
import org.schulhof.kernel.person.PersonDetails.Field;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.portal.frame.Notices;

/** The fields of a form for a person's names and birth date. */
public class DetailsForm {

    private static final Map<Field, String> FIELDS = Map.of(
            Field.FIRST_NAME, "form:firstName",
            Field.LAST_NAME, "form:lastName",
            Field.BIRTH_DATE, "form:birthDate");

    private String firstName = "";
    private String lastName = "";
    private @Nullable LocalDate birthDate;

    static DetailsForm of(PersonEntity person) {
        DetailsForm form = new DetailsForm();
        form.firstName = person.firstName();
        form.lastName = person.lastName();
        form.birthDate = person.birthDate().orElse(null);
        return form;
    }

    PersonDetails details() {
        return new PersonDetails(firstName, lastName, Optional.ofNullable(birthDate));
    }

    /** Says at each field what is wrong with it. */
    static @Nullable String refuse(FlawedDetailsException refused, Notices notices) {
        refused.flaws().forEach(flaw -> notices.refuseField(FIELDS.get(flaw.field()), "person.flaw." + flaw.fault()));
        return null;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName == null ? "" : firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName == null ? "" : lastName;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}

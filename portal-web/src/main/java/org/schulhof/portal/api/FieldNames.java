package org.schulhof.portal.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.schulhof.kernel.person.PersonDetails.Fault;
import org.schulhof.kernel.person.PersonDetails.Field;
import org.schulhof.kernel.person.PersonDetails.Flaw;
import org.schulhof.portal.api.ApiProblem.FieldError;

/** Flaws of the core's in the words of the API. */
final class FieldNames {

    private static final Map<Field, String> FIELDS =
            Map.of(Field.FIRST_NAME, "firstName", Field.LAST_NAME, "lastName", Field.BIRTH_DATE, "birthDate");

    private static final Map<Fault, String> SENTENCES = Map.of(
            Fault.MISSING, "It is missing",
            Fault.TOO_LONG, "It is too long",
            Fault.CONTROL_CHARACTER, "It holds characters that can't be seen",
            Fault.IMPLAUSIBLE_DATE, "Nobody at a school was born on this day");

    private static final Pattern PROPERTY = Pattern.compile("property '?(\\w+)");

    private FieldNames() {}

    static FieldError error(Flaw flaw) {
        return new FieldError(FIELDS.get(flaw.field()), flaw.fault().name(), SENTENCES.get(flaw.fault()));
    }

    /** Which field could not be read, if the reader of JSON tells. */
    static List<FieldError> inJson(String complaint) {
        return PROPERTY.matcher(complaint)
                .results()
                .map(found -> new FieldError(
                        found.group(1), "UNREADABLE", "It is unknown, or its value is not what it takes"))
                .limit(1)
                .toList();
    }

    /** {@code NotBlank} as {@code NOT_BLANK}. */
    static String constant(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}

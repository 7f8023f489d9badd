package org.schulhof.portal.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.schulhof.portal.page.TypedText;

/**
 * Holds for every input without being named there: the length that the browser was told is kept, no character gets in
 * that nobody can type, and no year that nobody can mean.
 */
@FacesValidator(value = "schulhof.InputLimits", isDefault = true)
public class InputLimits implements Validator<Object> {

    /** Where the page says nothing: some pages of text. */
    private static final int LONGEST = 20_000;

    /** Others do not fit into the database. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    @Override
    public void validate(FacesContext faces, UIComponent component, @Nullable Object value) {
        if (value instanceof String text) {
            int longest = longest(component);
            if (text.codePointCount(0, text.length()) > longest) {
                throw refused("field.tooLong", longest);
            }
            if (!TypedText.isPossible(text)) {
                throw refused("field.characters");
            }
        } else if (value instanceof Temporal day && day.isSupported(ChronoField.YEAR)) {
            int year = day.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw refused("field.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            }
        }
    }

    private static int longest(UIComponent component) {
        Object told = component.getAttributes().get("maxlength");
        return told instanceof Number length && length.intValue() > 0 ? length.intValue() : LONGEST;
    }

    private static ValidatorException refused(String key, Object... arguments) {
        String text = CDI.current().select(PortalTexts.class).get().with(key, arguments);
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}

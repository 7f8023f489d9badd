package org.schulhof.kernel.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.schulhof.kernel.text.Texts;

/**
 * What all letters of a print have in common.
 *
 * @param validUntil the last day on which the one-time passwords open the portal
 */
record Letterhead(String school, String address, Locale language, LocalDate validUntil, Texts texts) {

    String text(String key, Object... arguments) {
        return texts.get(Optional.of(language.getLanguage()), "letter." + key, arguments);
    }

    /** The text for this reader: pupils are addressed in the familiar form. */
    String text(Recipient reader, String key, Object... arguments) {
        return text(key + (reader.person().isAdult() ? ".formal" : ".familiar"), arguments);
    }

    String lastDay() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(validUntil);
    }
}

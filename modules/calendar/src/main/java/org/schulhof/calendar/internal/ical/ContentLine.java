package org.schulhof.calendar.internal.ical;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/**
 * A property (RFC 5545, 3.1), unfolded. Parameters and value are kept as they were written, so that one which nobody here knows
 * goes back as it came.
 *
 * @param name in capital letters
 * @param parameters as written, with the semicolon before each; empty if there are none
 * @param value as written, escaped
 */
public record ContentLine(String name, String parameters, String value) implements Part {

    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9-]+)((?:;[^\":;]*(?:\"[^\"]*\"[^\":;]*)*)*):(.*)", Pattern.DOTALL);

    /** A property without parameters and with a value that needs no escape. */
    public static ContentLine of(String name, String value) {
        return new ContentLine(name, "", value);
    }

    /** A property whose value is text, such as a title. */
    public static ContentLine text(String name, String text) {
        return of(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\r\n?|\n", "\\\\n"));
    }

    static ContentLine parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new InvalidIcalException(Reason.BROKEN, "no property");
        }
        return new ContentLine(matcher.group(1).toUpperCase(Locale.ROOT), matcher.group(2), matcher.group(3));
    }

    /** The value as people read it: of a text, without escapes. */
    public String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\' && at + 1 < value.length()) {
                at++;
                char escaped = value.charAt(at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /** The value of a parameter, without quotation marks. */
    public Optional<String> parameter(String wanted) {
        Matcher matcher = Pattern.compile(
                        ";" + Pattern.quote(wanted) + "=(?:\"([^\"]*)\"|([^\";:]*))", Pattern.CASE_INSENSITIVE)
                .matcher(parameters);
        return matcher.find()
                ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                : Optional.empty();
    }

    String written() {
        return name + parameters + ":" + value;
    }
}

package org.schulhof.addressbook.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A parameter of a line.
 *
 * @param name in capital letters; {@code TYPE} for a bare value, as older programs write them
 * @param written as it was written, without the semicolon before
 */
public record CardParameter(String name, String written) {

    static CardParameter parse(String written) {
        int equals = written.indexOf('=');
        return new CardParameter(
                equals < 0 ? "TYPE" : written.substring(0, equals).toUpperCase(Locale.ROOT), written);
    }

    /** Its values, without quotation marks. */
    public List<String> values() {
        String all = written.substring(written.indexOf('=') + 1);
        if (name.equals("TYPE")) {
            return Arrays.asList(all.replace("\"", "").split(",", -1));
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < all.length(); at++) {
            char sign = all.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(sign);
            }
        }
        values.add(value.toString());
        return values;
    }
}

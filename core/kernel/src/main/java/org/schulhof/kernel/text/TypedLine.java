package org.schulhof.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One line as somebody typed it, or a cell of a list, in the one form in which it is stored and compared. */
public record TypedLine(String text) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");

    /** Control and format characters (of these the bidirectional overrides make one name look like another). */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\u2028\\u2029]");

    public TypedLine {
        text = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isLongerThan(int length) {
        return text.length() > length;
    }

    /** Whether it holds what can't be seen. */
    public boolean hasControlCharacters() {
        return CONTROL.matcher(text).find();
    }
}

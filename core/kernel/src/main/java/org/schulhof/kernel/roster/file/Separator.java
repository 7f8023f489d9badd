package org.schulhof.kernel.roster.file;

import java.util.Arrays;
import java.util.Comparator;

/** What stands between two fields of a line. */
public enum Separator {
    SEMICOLON(';'),
    COMMA(','),
    TAB('\t');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /** The one that divides the heading most often; the semicolon when none does. */
    static Separator recognise(String heading) {
        return Arrays.stream(values())
                .max(Comparator.comparingLong((Separator separator) -> separator.countOutsideQuotes(heading))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private long countOutsideQuotes(String line) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == character && !quoted) {
                count++;
            }
        }
        return count;
    }
}

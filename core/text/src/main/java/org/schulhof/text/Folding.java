package org.schulhof.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words in the forms in which they are compared: lower-case letters and digits of ASCII. */
public final class Folding {

    private static final Transliterator GERMAN = Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII");
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Folding() {}

    /** With umlauts as two letters: Bär is baer. */
    public static List<String> german(String text) {
        return split(GERMAN, text);
    }

    /** With umlauts as one letter: Bär is bar. */
    public static List<String> plain(String text) {
        return split(PLAIN, text);
    }

    /** In both ways, each word once. */
    public static Set<String> both(String text) {
        Set<String> words = new LinkedHashSet<>(german(text));
        if (!isAscii(text)) {
            words.addAll(plain(text));
        }
        return words;
    }

    private static List<String> split(Transliterator transliterator, String text) {
        String ascii = text;
        if (!isAscii(text)) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            // an ICU transliterator is not documented to be safe for threads
            synchronized (transliterator) {
                ascii = transliterator.transliterate(composed);
            }
        }
        return Arrays.stream(ascii.toLowerCase(Locale.ROOT).replace("'", "").split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}

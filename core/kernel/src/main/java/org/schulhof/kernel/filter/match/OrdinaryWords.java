package org.schulhof.kernel.filter.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Common words of German, in the letters of {@link SeenText}: what is one of them is not taken for a disguised other. */
final class OrdinaryWords {

    private static final String WORDS = "/org/schulhof/kernel/credential/german/words.txt";
    private static final String MORE = "/org/schulhof/kernel/filter/ordinary-words.txt";
    private static final Suffixes KNOWN = read();

    private OrdinaryWords() {}

    static boolean contain(String letters) {
        return KNOWN.longest(letters) == 0;
    }

    private static Suffixes read() {
        List<String> words = new ArrayList<>();
        for (String file : List.of(WORDS, MORE)) {
            for (String line : lines(file)) {
                SeenText seen = SeenText.of(line);
                words.add(seen.letters(0, seen.size()));
            }
        }
        return Suffixes.of(words, words.size());
    }

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(OrdinaryWords.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

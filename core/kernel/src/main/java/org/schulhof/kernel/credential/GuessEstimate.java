package org.schulhof.kernel.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.schulhof.kernel.text.SearchText;

/** How easily a password is guessed: by lists of common passwords, English and German words and names, dates, keyboards. */
@ApplicationScoped
public class GuessEstimate {

    /** As many as somebody who has stolen the hashes can try in a night. */
    private static final double TOO_FEW_GUESSES = 1e8;

    /** What comes later makes a password only harder to guess, and takes long to look at. */
    private static final int LOOKED_AT = 64;

    private final Zxcvbn zxcvbn;

    public GuessEstimate() {
        try {
            zxcvbn = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(german("words"))
                    .dictionary(german("first-names"))
                    .dictionary(german("last-names"))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param names that somebody who guesses would try first */
    boolean isEasy(String password, List<String> names) {
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return zxcvbn.measure(start, names).getGuesses() < TOO_FEW_GUESSES;
    }

    private static Dictionary german(String list) throws IOException {
        try (InputStream lines = GuessEstimate.class.getResourceAsStream("german/" + list + ".txt")) {
            return new Dictionary(
                    "german-" + list,
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .flatMap(GuessEstimate::spellings)
                            .distinct()
                            .toList());
        }
    }

    /** As it is, and as people write it who avoid umlauts in passwords. */
    private static Stream<String> spellings(String word) {
        return Stream.concat(Stream.of(word), SearchText.words(word).stream());
    }
}

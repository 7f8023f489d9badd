package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    static Stream<String> keys() {
        return Stream.concat(
                        Messages.bundle(Locale.ROOT).keySet().stream(),
                        Messages.bundle(Locale.GERMAN).keySet().stream())
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySentenceIsThereInBothLanguages(String key) {
        assertThat(Messages.bundle(Locale.ROOT).containsKey(key)).isTrue();
        String english = Messages.bundle(Locale.ROOT).getString(key);
        String german = Messages.bundle(Locale.GERMAN).getString(key);

        assertThat(german).isNotBlank();
        if (!key.startsWith("file.")) {
            assertThat(german).isNotEqualTo(english);
        }
        assertThat(places(german)).isEqualTo(places(english));
    }

    private static String places(String sentence) {
        return Stream.of("{0}", "{1}", "{2}", "{0,", "{1,", "{2,")
                .filter(sentence::contains)
                .toList()
                .toString();
    }
}

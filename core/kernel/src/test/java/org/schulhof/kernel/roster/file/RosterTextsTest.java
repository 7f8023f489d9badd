package org.schulhof.kernel.roster.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyFaultHasASentenceInBothLanguages(Fault fault) {
        List<String> details =
                switch (fault) {
                    case COLUMN_MISSING -> List.of("EMAIL");
                    case NOBODY_LEAVES -> List.of("PUPILS");
                    default -> List.of("first", "O'Connor", "third");
                };
        Problem problem = new Problem("a.csv", 7, "Name", fault, details);

        String german = new RosterTexts(Locale.GERMANY).sentence(problem);
        String english = new RosterTexts(Locale.ENGLISH).sentence(problem);

        assertThat(german).isNotEqualTo(english).doesNotContain("{", "''");
        assertThat(english).matches(".*[.?]").doesNotContain("{", "''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "tr"})
    void everyKindAndColumnHasAName(String language) {
        RosterTexts texts = new RosterTexts(Locale.forLanguageTag(language));

        assertThat(RosterKind.values())
                .allSatisfy(kind -> assertThat(texts.kind(kind)).isNotBlank());
        assertThat(RosterColumn.values())
                .allSatisfy(column -> assertThat(texts.column(column)).isNotBlank());
    }
}

package org.schulhof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.api.text.SearchQuery;

class WordSearchTest {

    private final WordSearch search = new WordSearch();

    @ParameterizedTest
    @CsvSource({
        "Die Bären kommen, bär, true",
        "Die Baeren kommen, bär, true",
        "Die Baren kommen, bär, true",
        "Die Bären kommen, baer, true",
        "Die Bären kommen, bar, true",
        "Die Bären kommen, ären, false",
        "Straße, strasse, true",
        "Strasse, Straße, true",
        "Café, cafe, true",
        "Łukasz, lukasz, true",
        "Москва, moskva, true",
        "er ist im AG-Raum 3b, ag raum, true",
        "er ist im AG-Raum 3b, 3, true",
        "to be or not, or, true",
        "to be or not, a, false",
        "geht's, gehts, true",
        "geht's, geht, true",
        "Mathe und Physik, mat phy, true",
        "Mathe und Physik, mat che, false"
    })
    void wordsAreFoundByTheirBeginningsInAllSpellings(String text, String typed, boolean found) {
        assertThat(matches(search.index(text), search.query(typed).orElseThrow().expression()))
                .isEqualTo(found);
    }

    @Test
    void signsOfTheDatabasesLanguageMeanNothing() {
        assertThat(search.query("+(a* -b) \"c d\" @3 <e >f ~g").orElseThrow().expression())
                .isEqualTo("+zzza* +zzzb* +zzzc* +zzzd* +zzz3* +zzze* +zzzf* +zzzg*");
        assertThat(search.query("bär").orElseThrow().expression()).isEqualTo("+(zzzbaer* zzzbar*)");
        assertThat(search.query(" *+-~\"()<>@ ' ")).isEmpty();
        assertThat(search.query("")).isEmpty();
    }

    @Test
    void theLatestCanBeAskedWithoutTheIndex() {
        assertThat(search.query("bär b'").orElseThrow().condition("p.search_text"))
                .isEqualTo("(p.search_text like '% zzzbaer%' or p.search_text like '% zzzbar%') and"
                        + " (p.search_text like '% zzzb%')");
    }

    @Test
    void longWordsAndLongQueriesAreCutOnBothSidesAlike() {
        String longest = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        assertThat(matches(
                        search.index(longest),
                        search.query(longest).orElseThrow().expression()))
                .isTrue();
        assertThat(search.query("wort ".repeat(1000)).orElseThrow().words()).hasSize(8);
    }

    @Test
    void hitsAreMarkedAsTheyStandThere() {
        assertThat(shown("Die <Bären> & Baerchen im Zoo", "bär zo", 100))
                .isEqualTo("Die <[Bären]> & [Baerchen] im [Zoo]");
    }

    @Test
    void aSnippetIsAboutAsLongAsAskedForAndBeginsBeforeTheHit() {
        String text = "Wort ".repeat(50) + "Treffer " + "Ende ".repeat(50);
        String shown = shown(text, "treff", 60);
        assertThat(shown).startsWith("…Wort").contains("[Treffer]").endsWith("Ende…");
        assertThat(shown.length()).isBetween(40, 70);
        assertThat(shown(text, "fehlt", 40)).startsWith("Wort").endsWith("…").doesNotContain("[");
        assertThat(shown("x".repeat(500), "x", 40)).isEqualTo("[" + "x".repeat(500) + "]");
    }

    @Test
    void aSnippetNeverPartsAPairOfCharacters() {
        for (int longest = 20; longest < 40; longest++) {
            assertThat(shown("😀".repeat(60), "x", longest))
                    .doesNotMatch("(?s).*[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF]).*");
        }
    }

    private String shown(String text, String typed, int longest) {
        SearchQuery query = search.query(typed).orElseThrow();
        return search.snippet(text, query, longest).pieces().stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    /** As the database does it, for the small language that is used. */
    private static boolean matches(String index, String expression) {
        List<String> words = List.of(index.strip().split(" "));
        return Arrays.stream(expression.substring(1).split(" \\+"))
                .allMatch(term -> Arrays.stream(term.replaceAll("[()]", "").split(" "))
                        .map(form -> form.substring(0, form.length() - 1))
                        .anyMatch(form -> words.stream().anyMatch(word -> word.startsWith(form))));
    }
}

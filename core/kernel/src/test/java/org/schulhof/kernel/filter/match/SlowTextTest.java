package org.schulhof.kernel.filter.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.WrittenText;

/** Nobody keeps the portal busy with a text that was made for it, and many write at once. */
@Tag("R38")
class SlowTextTest {

    /** A few milliseconds are usual; what grows with the square of its length takes seconds. */
    private static final Duration LIMIT = Duration.ofMillis(500);

    private static final FilterRules RULES = rules();

    private static FilterRules rules() {
        Random random = new Random(7);
        List<ListedWord> words = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String word = word(random, 5 + random.nextInt(7));
            words.add(ListedWord.of(i % 10 == 0 ? "*" + word + "*" : i % 10 < 3 ? word + "*" : word)
                    .orElseThrow());
        }
        List<ListedLink> links = IntStream.range(0, 200_000)
                .mapToObj(i -> ListedLink.of(word(random, 10) + ".example").orElseThrow())
                .toList();
        return new FilterRules(words, List.of(), List.of(LinkList.of(links)), List.of(), true, true);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abcdefghiklmnoprstuwz".charAt(random.nextInt(21)));
        }
        return word.toString();
    }

    static Stream<String> hardTexts() {
        return Stream.of(
                        "a*",
                        "a",
                        "*",
                        "a/",
                        "a ",
                        "a.",
                        "x.y ",
                        "b a d . ",
                        "%41",
                        "%2541",
                        "aHR0cHM6Ly9",
                        "<b>",
                        "<a href='//x.y'>",
                        "http://",
                        "//",
                        "i!1l|I",
                        "[.]",
                        "x dot ",
                        "ä\u0308",
                        "\u200B",
                        "\u202Eab",
                        "@",
                        "a@b.c,",
                        "ß",
                        "aä",
                        "-",
                        "_a",
                        "&#65;",
                        "ﷺ")
                .map(part -> part.repeat(20_000 / part.length()));
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void noTextTakesLong(String text) {
        for (WrittenText written : List.of(
                WrittenText.plain("text", text), WrittenText.html("text", text), WrittenText.link("text", text))) {
            TextCheck.of(written, RULES);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            TextCheck.of(written, RULES);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertThat(Duration.ofNanos(took))
                    .as("%s %.10s", written.form(), text)
                    .isLessThan(LIMIT);
        }
    }

    @Test
    void domainsTakeLittleMemory() {
        assertThat(LinkList.of(List.of(ListedLink.of("a.example").orElseThrow()))
                        .size())
                .isEqualTo(1);
        List<ListedLink> links = IntStream.range(0, 200_000)
                .mapToObj(i -> ListedLink.of("site" + i + ".example").orElseThrow())
                .toList();
        assertThat(LinkList.of(links).bytes()).isLessThan(5_000_000);
    }

    @Test
    void manyWriteAtOnce() {
        Lists lists = Lists.words("Schurke", "*trottel*");
        List<List<Finding>> all = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i ->
                        lists.plain(i + " Volltrottel, Sсhurkе, 𝓢churke, Ş̷chürke " + Character.toString(0x370 + i)))
                .toList();
        assertThat(all)
                .allSatisfy(findings ->
                        assertThat(findings).extracting(Finding::entry).contains("*trottel*", "Schurke"));
    }
}

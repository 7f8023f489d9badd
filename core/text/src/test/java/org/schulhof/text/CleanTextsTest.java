package org.schulhof.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.TextTooLongException;

class CleanTextsTest {

    private static final int LONGEST = 1000;

    private static final Map<Long, String> KNOWN = Map.of(7L, "Anna Berg", 8L, "Bo Čech");

    /** What is allowed, and by which attributes. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("hr", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("u", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("li", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("h4", Set.of()),
            Map.entry("blockquote", Set.of("data-author")),
            Map.entry("span", Set.of("data-person")),
            Map.entry("a", Set.of("href", "rel")),
            Map.entry("img", Set.of("src", "alt", "width", "height")));

    private final CleanTexts texts = new CleanTexts(ids -> {
        Map<Long, String> found = new HashMap<>(KNOWN);
        found.keySet().retainAll(ids);
        return found;
    });

    @Test
    void whatTheEditorMakesStays() {
        String html =
                "<h3>Zur Klassenfahrt</h3><p>Wir <strong>fahren</strong> <em>am</em> <u>3.</u> <s>Mai</s>.<br />Oder?</p>"
                        + "<ul><li><p>Zelt</p></li><li><p>Brot</p></li></ul><ol start=\"3\"><li><p>drei</p></li></ol>"
                        + "<blockquote data-author=\"Anna Berg\"><p>Ich nicht</p></blockquote><pre><code>x &lt; y</code></pre><hr />"
                        + "<p><img src=\"/a/forum/12/picture\" alt=\"Berg\" width=\"800\" height=\"600\" /></p>";
        FormattedText text = texts.typed(html, LONGEST);
        assertThat(text.html()).isEqualTo(html);
        assertThat(text.pictures()).containsExactly(12L);
        assertThat(text.plain())
                .isEqualTo(
                        "Zur Klassenfahrt\nWir fahren am 3. Mai.\nOder?\n- Zelt\n- Brot\n3. drei\n> Anna Berg:\n> Ich nicht\nx < y");
    }

    @Test
    void linksLeadOnlyOutAndSayWhatTheyAre() {
        FormattedText text = texts.html(
                "<p><a href=\"https://a.example/?x=1&amp;y=2\" target=\"_blank\">a</a> <a href=\"mailto:b@b.example\">b</a>"
                        + " <a href=\"/m/forum/index.xhtml\">c</a> <a href=\"ftp://d.example\">d</a></p>",
                LONGEST);
        assertThat(text.links()).containsExactly("https://a.example/?x=1&y=2", "mailto:b@b.example");
        assertThat(Jsoup.parse(text.html()).select("a"))
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.attr("rel").split(" ")).contains("noopener", "nofollow", "ugc"));
        assertThat(text.plain()).isEqualTo("a b c d");
    }

    @Test
    void anAddressThatStandsInATypedTextBecomesALink() {
        FormattedText text = texts.typed(
                "<p>Siehe <strong>https://a.example/x?y=1&amp;z=%C3%BC(2)</strong>.</p><p>(http://b.example/pfad)</p>"
                        + "<p><a href=\"https://c.example\">https://d.example</a> <code>https://e.example</code></p>"
                        + "<pre><code>https://f.example</code></pre><p>javascript://g.example https://</p>"
                        + "<p>https://h.example/&lt;script&gt;&#34;onclick=&#34;x <span data-person=\"7\">@https://i.example/x</span></p>",
                LONGEST);
        assertThat(Jsoup.parse(text.html()).select("a"))
                .extracting(Element::text)
                .containsExactly(
                        "https://a.example/x?y=1&z=%C3%BC(2",
                        "http://b.example/pfad", "https://d.example", "https://h.example/");
        assertThat(text.links()).contains("http://b.example/pfad", "https://c.example", "https://h.example/");
        assertThat(Jsoup.parse(text.html()).select("a"))
                .allSatisfy(link -> assertThat(link.attributes().asList())
                        .extracting(Attribute::getKey)
                        .containsExactlyInAnyOrder("href", "rel"));
        assertThat(text.plain()).contains("https://h.example/<script>\"onclick=\"x @Anna Berg");
        assertThat(texts.stored(text.html())).isEqualTo(text);
        assertThat(texts.typed(text.html(), LONGEST)).isEqualTo(text);
    }

    @Test
    void aMentionBearsTheNameOfThePersonWhateverWasSent() {
        FormattedText text = texts.html(
                "<p>Hallo <span data-person=\"7\">@Die <b>Direktorin</b></span> und <span data-person=\"9\">@Niemand</span>!</p>",
                LONGEST);
        assertThat(text.html())
                .isEqualTo("<p>Hallo <span data-person=\"7\">&#64;Anna Berg</span> und &#64;Niemand!</p>");
        assertThat(text.plain()).isEqualTo("Hallo @Anna Berg und @Niemand!");
        assertThat(text.mentioned()).containsExactly(7L);
        assertThat(texts.stored(text.html())).isEqualTo(text);
    }

    @Test
    void whoIsMentionedInAQuoteIsNotMentionedAgain() {
        FormattedText text = texts.html(
                "<blockquote><p><span data-person=\"7\">x</span></p></blockquote><p><span data-person=\"8\">y</span></p>",
                LONGEST);
        assertThat(text.mentioned()).containsExactly(8L);
        assertThat(text.plain()).isEqualTo("> @Anna Berg\n@Bo Čech");
    }

    @Test
    void aQuoteHoldsWhatItsAuthorWroteAndNothingOfOthers() {
        FormattedText first = texts.html(
                "<blockquote data-author=\"Bo\"><p>alt</p></blockquote><p>neu <img src=\"/a/forum/1/picture\"></p>",
                LONGEST);
        FormattedText quote = texts.quote("Anna \"<b>Berg</b>\"", first);
        assertThat(quote.html())
                .isEqualTo(
                        "<blockquote data-author=\"Anna &#34;&lt;b&gt;Berg&lt;/b&gt;&#34;\"><p>neu </p></blockquote><p></p>");
        assertThat(quote.plain()).isEqualTo("> Anna \"<b>Berg</b>\":\n> neu");
        assertThat(texts.typed(quote.html() + "<p>Ja</p>", LONGEST).excerpt(20)).isEqualTo("Ja");
    }

    @Test
    void plainTextBecomesParagraphsAndNothingOfItIsLost() {
        FormattedText text = texts.typed("Hallo <b>du</b> & ich,\r\nzwei\n\n\nhttps://a.example/x?y=1. 1 < 2", LONGEST);
        assertThat(Jsoup.parse(text.html()).select("p")).hasSize(2);
        assertThat(text.plain()).isEqualTo("Hallo <b>du</b> & ich,\nzwei\nhttps://a.example/x?y=1. 1 < 2");
        assertThat(text.links()).containsExactly("https://a.example/x?y=1");
    }

    @Test
    void onAPageAPictureLeadsToItselfInFull() {
        assertThat(texts.shown("<p><img src=\"/a/forum/1/preview\" alt=\"x\"><script>alert(1)</script></p>"))
                .isEqualTo(
                        "<p><a href=\"/a/forum/1/picture\"><img src=\"/a/forum/1/preview\" alt=\"x\" loading=\"lazy\" /></a></p>");
        assertThat(Jsoup.parse(texts.shown("<p><a href=\"https://a.example\"><img src=\"/a/forum/1/preview\"></a></p>"))
                        .select("a"))
                .hasSize(1);
    }

    @Test
    void emptyIsWhatShowsNothing() {
        assertThat(Stream.of(
                                "",
                                " \n ",
                                "<p></p>",
                                "<p> <br></p><ul><li></li></ul>",
                                "<p>&nbsp;</p>",
                                "<p><img src=x></p>")
                        .map(source -> texts.typed(source, LONGEST)))
                .allSatisfy(text -> assertThat(text.isEmpty()).isTrue());
        assertThat(texts.typed("<p><img src=\"/a/forum/1/picture\"></p>", LONGEST)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void whatIsTooLongIsRefusedAndNotCut() {
        String full = "ä".repeat(LONGEST);
        assertThat(texts.typed("<p><strong>" + full + "</strong></p>", LONGEST).length())
                .isEqualTo(LONGEST);
        assertThatThrownBy(() -> texts.typed("<p>" + full + "x</p>", LONGEST))
                .isInstanceOfSatisfying(
                        TextTooLongException.class, e -> assertThat(e.longest()).isEqualTo(LONGEST));
        assertThatThrownBy(() -> texts.typed(full + "x", LONGEST)).isInstanceOf(TextTooLongException.class);
        assertThatThrownBy(() -> texts.typed("<p>" + "<b></b>".repeat(10_000), LONGEST))
                .isInstanceOf(TextTooLongException.class);
    }

    @Test
    void whatIsDeeplyNestedOrNeverClosedIsReadQuickly() {
        String deep = "<blockquote><ul><li><b><i>".repeat(5_000);
        long before = System.nanoTime();
        FormattedText text = texts.html(deep + "x", 20_000);
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(5_000);
        assertThat(text.html().length()).isLessThan(20_000);
        assertThat(texts.html("<blockquote><ul><li><b><i>".repeat(20) + "x", LONGEST)
                        .plain())
                .endsWith("x");
    }

    @Test
    void wordPadMailsAndPagesLoseTheirStyleAndKeepTheirWords() {
        FormattedText text = texts.html(
                "<html><head><title>t</title><style>p{}</style></head><body class=\"x\"><div><h1>Eins</h1><p class=\"MsoNormal\""
                        + " style=\"color:red\"><o:p>zwei</o:p> <font color=red>drei</font></p><div>vier</div></div></body></html>",
                LONGEST);
        assertThat(text.plain()).isEqualTo("Eins\nzwei drei\nvier");
        assertThat(text.html()).contains("<h3>Eins</h3>", "<p>zwei drei</p>", "<p>vier</p>");
    }

    @Test
    void controlsAndTurnedDirectionsAreGone() {
        assertThat(texts.html("<p>a\u0000b\u202Ec\u2066d</p>", LONGEST).plain()).isEqualTo("abcd");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingOfAnAttackIsLeftButText(String attack) {
        for (FormattedText text : List.of(
                texts.html(attack, LONGEST),
                texts.html("<p>" + attack + "</p>", LONGEST),
                texts.html("<ul><li>" + attack, LONGEST),
                texts.typed(attack, LONGEST),
                texts.plain(attack, LONGEST),
                texts.quote(attack, texts.html(attack, LONGEST)))) {
            requireHarmless(text.html());
            assertThat(texts.stored(text.html()).html())
                    .as("cleaned twice")
                    .isEqualTo(text.html().replace("<p></p>", ""));
        }
    }

    private static void requireHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
            assertThat(ALLOWED).as(html).containsKey(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ALLOWED.get(element.tagName())).as(html).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(?i)(https?://|mailto:).*");
            }
            if (element.hasAttr("src")) {
                assertThat(element.attr("src")).matches("/a/[a-z]+/\\d+/(picture|preview)");
            }
        }
    }

    static List<String> attacks() throws IOException {
        try (InputStream file = CleanTextsTest.class.getResourceAsStream("attacks.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

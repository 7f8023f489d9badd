package org.schulhof.kernel.filter.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.Finding.Reason;

/** Whoever writes a listed address otherwise is understood all the same. */
@Tag("R38")
class LinkTricksTest {

    private static final Lists LISTS = Lists.links(
                    "bad.example", "bücher.test", "6.6.6.6", "video.test/shorts", "bösefalle.example", "[fd00::66]")
            .butLinks("good.bad.example", "video.test/shorts/schule");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad.example",
                "BAD.Example",
                "http://bad.example",
                "HTTPS://BAD.EXAMPLE/",
                "https://www.bad.example/x?y#z",
                "Schau mal: bad.example!",
                "(bad.example)",
                "bad.example,gut.test",
                "„bad.example“",
                "<bad.example>",
                "[x](https://bad.example)",
                "https://good.test@bad.example",
                "https://good.test:443@bad.example/",
                "https://user:p@ss@bad.example",
                "https://bad.example:8080/x",
                "bad.example.",
                "https://bad.example./x",
                "//bad.example/x",
                "\\\\bad.example\\x",
                "https:\\\\bad.example",
                "https:/bad.example",
                "https:bad.example",
                "https:///bad.example",
                "https://b%61d.example",
                "https://%62%61%64%2e%65xample",
                "https://b%2561d.example",
                "bad%2Eexample",
                "bad。example",
                "bad．example",
                "bad｡example",
                "bad․example",
                "bad·example",
                "ｂａｄ.ｅｘａｍｐｌｅ",
                "𝐛𝐚𝐝.𝐞𝐱𝐚𝐦𝐩𝐥𝐞",
                "b\u00ADad.exa\u200Bmple",
                "https://bad.\u2060example",
                "bаd.example",
                "bad.ехаmрlе",
                "xn--bd-7kc.example",
                "bad[.]example",
                "bad(.)example",
                "bad [dot] example",
                "bad (punkt) example",
                "bad dot example",
                "bad Punkt example",
                "bad .example",
                "bad . example",
                "bad{.}example",
                "hxxp://bad[.]example",
                "bad_dot_example",
                "bad-dot-example",
                "b a d . e x a m p l e",
                "b a d [.] e x a m p l e",
                "max@bad.example",
                "mailto:max@bad.example",
                "sub.sub2.bad.example",
                "ftp://bad.example/x",
                "_bad.example_",
                "**bad.example**",
                "bad.example/good.test",
                "x=bad.example",
                "bad.example\u202C",
                "httpsbad: //bad.example",
                "view-source:https://bad.example",
                "b\u0000ad.example",
                "ht\ntps://bad.example"
            })
    void theSameDomain(String text) {
        assertRefused(text, "bad.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.test/url?q=https://bad.example/x",
                "https://l.test/l.php?u=https%3A%2F%2Fbad.example%2Fx",
                "https://r.test/?url=bad.example",
                "https://r.test/?url=https%253A%252F%252Fbad.example",
                "https://r.test/?a=1&to=//bad.example",
                "https://r.test/go/https://bad.example/x",
                "https://web.archive.test/web/2020/http://bad.example/",
                "https://r.test/?u=aHR0cHM6Ly9iYWQuZXhhbXBsZS94",
                "https://r.test/ck/a?u=a1aHR0cHM6Ly9iYWQuZXhhbXBsZS94",
                "https://r.test/aHR0cHM6Ly9iYWQuZXhhbXBsZS94",
                "https://r.test/?u=https://s.test/?u=https%3A%2F%2Fbad.example",
                "https://r.test#https://bad.example",
                "https://bad-example.translate.goog/x",
                "https://www-bad-example.cdn.ampproject.org/x",
                "r.test/?x=bad%2eexample",
                "https://r.test/?u=YmFkLmV4YW1wbGUveHh4"
            })
    void leadsOn(String text) {
        List<Finding> findings = LISTS.plain(text);
        assertThat(findings).as(text).extracting(Finding::reason).containsExactly(Reason.LEADS_ON);
        assertThat(findings).as(text).extracting(Finding::entry).containsExactly("bad.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://6.6.6.6/",
                "6.6.6.6",
                "http://101058054",
                "http://0x06060606/",
                "http://06.06.06.06",
                "http://0x6.0x6.1542",
                "http://6.394758",
                "http://user@101058054:80/x",
                "http://[::ffff:6.6.6.6]/",
                "http://6.6.6.6."
            })
    void numbersInEveryForm(String text) {
        assertRefused(text, "6.6.6.6");
    }

    @Test
    void numbersOfVersionSix() {
        assertThat(LISTS.plain("http://[fd00:0:0::66]/x")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bücher.test",
                "BÜCHER.TEST",
                "xn--bcher-kva.test",
                "https://www.b%C3%BCcher.test",
                "bu\u0308cher.test",
                "büсher.test"
            })
    void internationalNames(String text) {
        assertThat(LISTS.plain(text)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video.test/shorts",
                "https://www.video.test/shorts/abc",
                "video.test/Shorts?x",
                "video.test//shorts/",
                "video.test/x/../shorts",
                "video.test/%73horts",
                "https://m.video.test:443/shorts#a",
                "video.test\\shorts"
            })
    void aPartOfADomain(String text) {
        assertRefused(text, "video.test/shorts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notbad.example",
                "bad.example.org",
                "bad-example.org",
                "bad.examples",
                "example",
                "good.bad.example",
                "https://x.good.bad.example/y",
                "video.test",
                "video.test/",
                "video.test/shortstory",
                "video.test/watch?v=shorts",
                "video.test/shorts/schule/1",
                "bucher.test",
                "16.6.6.6",
                "6.6.6.66",
                "bad. example",
                "Das ist bad. Example folgt.",
                "ein Punkt example",
                "Punkt, dot, bad",
                "bad example",
                "https://www.schule.test/bad/example",
                "https://schule.test/?q=bad+example",
                "bäd.example",
                "max.bad@schule.test",
                "bad.example@schule.test",
                "Termin am 6.6.2026 um 6.6 Uhr",
                "Version 6.6.6",
                "101058054",
                "a.b.c.d",
                "z.B. u.a. d.h.",
                "s.o.",
                "System.out.println(x);",
                "bericht.bad.example.pdf",
                "https://xn--bcher-kva.example",
                "https://[::1]/",
                "https://",
                "//",
                "http://%"
            })
    void whatIsAnother(String text) {
        assertThat(LISTS.plain(text)).as(text).isEmpty();
        assertThat(LISTS.html(text)).as(text).isEmpty();
        assertThat(LISTS.link(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://bad.example'>x</a>",
                "<a href=' HTTPS://BAD.EXAMPLE '>x</a>",
                "<a href='ht\ntps://bad.exa\tmple'>x</a>",
                "<a href='&#104;ttps://bad&#46;example'>x</a>",
                "<img src='//bad.example/x.png'>",
                "<img srcset='/a.png 1x, https://bad.example/b.png 2x'>",
                "<form action='https://bad.example'>",
                "<button formaction='https://bad.example'>",
                "<p style=\"background:url('https://bad.example/x')\">",
                "<style>@import 'https://bad.example/x.css';</style>",
                "<iframe src=https://bad.example>",
                "<video poster=https://bad.example/x>",
                "bad<b>.</b>example",
                "b<i></i>ad.example",
                "bad<!-- -->.example",
                "<p>bad</p>.<a href='//bad.example'>x</a>",
                "<meta http-equiv=refresh content='0;url=https://bad.example'>",
                "<svg><a xlink:href='https://bad.example'>x</a></svg>",
                "<a href='https://x.test' ping='https://bad.example'>x</a>",
                "<blockquote cite='https://bad.example'>x</blockquote>",
                "<base href='https://bad.example'>"
            })
    void inHtml(String html) {
        assertThat(LISTS.html(html)).as(html).extracting(Finding::entry).containsExactly("bad.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\tscript:x",
                "data:text/html,<b>",
                "vbscript:x",
                "blob:https://x",
                "file:///etc/passwd",
                "view-source:https://x.test"
            })
    void noPages(String target) {
        assertThat(LISTS.link(target)).as(target).extracting(Finding::reason).containsExactly(Reason.NO_PAGE);
        assertThat(LISTS.html("<a href='" + target + "'>x</a>"))
                .as(target)
                .extracting(Finding::reason)
                .containsExactly(Reason.NO_PAGE);
        assertThat(LISTS.plain(target)).as("of a lesson about it").isEmpty();
    }

    @Test
    void aPictureWithinTheTextIsNoLink() {
        assertThat(LISTS.html("<img src='data:image/png;base64,iVBORw0KGgo='>")).isEmpty();
        assertThat(LISTS.html("<img src='data:text/html,x'>")).hasSize(1);
        assertThat(LISTS.html("<a href='data:image/png;base64,iVBORw0KGgo='>x</a>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bit.ly/abc",
                "BIT.LY/abc",
                "tinyurl.com/x",
                "https://r.test/?u=https%3A%2F%2Ft.co%2Fabc",
                "bit.ly\\abc",
                "https://www.tinyurl.com/abc"
            })
    void shortLinks(String text) {
        assertThat(LISTS.plain(text)).as(text).extracting(Finding::reason).containsExactly(Reason.TARGET_UNSEEN);
    }

    @Test
    void shortLinksThatTheSchoolKnows() {
        assertThat(LISTS.plain("Wir reden über bit.ly und t.co.")).isEmpty();
        assertThat(Lists.links().butLinks("bit.ly/schule").plain("bit.ly/schule/1"))
                .isEmpty();
        assertThat(Lists.links().butLinks("bit.ly/schule").plain("bit.ly/anderes"))
                .hasSize(1);
        assertThat(Lists.links().butLinks("bit.ly").plain("bit.ly/anderes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "https://schule.test, https://falsch.test/x",
                "www.schule.test, https://falsch.test",
                "schule.de, https://falsch.test",
                "https://schule.de/plan, https://schule.de.falsch.test",
                "https://schule.de, https://schule.de@falsch.test",
                "<b>schule</b>.de, https://falsch.test"
            })
    void disguised(String shown, String target) {
        assertThat(LISTS.html("<a href='" + target + "'>" + shown + "</a>"))
                .extracting(Finding::reason)
                .containsExactly(Reason.DISGUISED);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "https://schule.test, https://www.schule.test/x", "schule.de, https://portal.schule.de",
                        "zum Plan, https://falsch.test", "bericht.pdf, /m/files/1", "bericht.pdf, https://wolke.test/1",
                "node.js, https://nodejs.test", "schule.de, /x",
                        "https://schule.de, https://zaehler.test/?u=https%3A%2F%2Fschule.de",
                        "https://schule.de, mailto:a@b.test", "www.schule.co.uk, https://schule.co.uk"
            })
    void notDisguised(String shown, String target) {
        assertThat(LISTS.html("<a href='" + target + "'>" + shown + "</a>"))
                .as(shown + target)
                .isEmpty();
    }

    @Test
    void anAddressIsToldAsItWasWritten() {
        assertThat(LISTS.plain("Hier: https://user@BAD.example/x?y, da: r.test/?u=bad.example und bad.example"))
                .containsExactly(new Finding("text", Reason.LINK, "https://user@BAD.example/x?y,", "bad.example"));
    }

    private static void assertRefused(String text, String entry) {
        assertThat(LISTS.plain(text)).as(text).extracting(Finding::entry).containsExactly(entry);
        assertThat(LISTS.plain(text)).as(text).extracting(Finding::reason).containsExactly(Reason.LINK);
    }
}

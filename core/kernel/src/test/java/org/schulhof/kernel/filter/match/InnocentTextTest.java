package org.schulhof.kernel.filter.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What resembles a listed word and is none goes through, in all that a school writes. */
@Tag("R38")
class InnocentTextTest {

    /** Short words and such as are parts of others: the hardest to look for without being a nuisance. */
    private static final Lists LISTS = Lists.words(
            "Ass",
            "Sex",
            "Po",
            "Sau",
            "Mist",
            "Idiot",
            "Hure",
            "Nutte",
            "Nazi",
            "Arsch",
            "Depp",
            "Doof",
            "Anus",
            "Tussi",
            "Schwul",
            "Kacke",
            "Kotze",
            "Mull",
            "Drücken",
            "Scheiße",
            "Blödmann",
            "Spast",
            "Opfer",
            "Hass",
            "Bitch",
            "Fick",
            "Titten",
            "Pimmel",
            "Schlampe",
            "Penner",
            "Heil Unsinn",
            "Halt dein Maul",
            "*hitler*",
            "*fotze*",
            "SS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assel, Assistent, Klasse, Kasse, Wasser, Passwort, Masse und Maße",
                "Sexta, Sextett, Sextant, Essex und Sussex",
                "Poesie, Pole, Polizei, Post, Depot, Tempo, Expo, Popo-Lied",
                "Sauna, Sauerland, Sauerkraut, Kausalität, Dinosaurier",
                "Er misst und sie isst; ihr lasst und hasst nichts. Optimist, Pessimist, Mistel, Mistral, Chemist",
                "Huren heißt in diesem Satz nur ein Wortteil: Bedrohuren, Figuren, Uhren",
                "Janus, Manuskript, Uranus, Tetanus, an uns, an USB",
                "Nazareth, Ignazius, Nation, Natz",
                "Marschmusik, Barsch, Marsch, Arschin (ein altes Maß)",
                "Heute ist es schwül und morgen noch schwüler.",
                "Drucker, drucken, Ausdruck, Abdruck, eine Scheibe Brot, Scheiben",
                "Müll, Mülltonne, müllern, Müller, Mulde",
                "Opfern, Opferlamm, Hassliebe und hässlich",
                "Zwiespalt, Spaß, Spastik steht im Lexikon",
                "z. B. a) b) c), d. h. u. a. m., i. d. R., s. o., s. u., vgl. S. 5 f., usw.",
                "a + b = c; x * y = z; s = v * t; F = m * a; E = m * c^2; p(o) = 0,5",
                "Stunde 1: M, 2: D, 3: E, 4: S, 5: Sp, 6: Ku | Mo Di Mi Do Fr",
                "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "Lösungen: 1a 2s 3s 4b 5c; A S S A B; d, e, p",
                "Klassen 5a, 5b, 6c, 10a und 10b in Raum A1.05, A104, S5X, P0",
                "for (int i = 0; i < a.length; i++) { a[i] = a[i] * 2; } // as s[i]",
                "String s = \"x\"; assert s.equals(\"x\"); assertEquals(1, i); class Assets { int pos; }",
                "<a href=\"x\">",
                "GetAssets, setPosition, MassEffect, iPhone, GmbH, PoC",
                "H2O, CO2, NaCl, C6H12O6, Fe2O3, SO2",
                "Schüler*innen, Lehrer:innen, Kolleg_innen, Freund*in, Autor/innen, Schüler(innen)",
                "*fett*, **wichtig**, __kursiv__, ~~weg~~, `code`, 5 * 4 * 3",
                "An alle: Bitte kommt pünktlich! Bit, Chip, Bit ch.",
                "hit lernen, Hit lerne ich; ein Hit, Lernen, Schlagzeile",
                "Tit. 5",
                "Der Dep. p. a.",
                "Email: s.u. und a.s. und p.o.",
                "Vitamin B, Hepatitis C, Plan B; Pass B; Heil und Segen; so ein Unsinn; halt dich, dein Maul Affe",
                "Ludwig XIV., Kapitel VIII, S. XII, Heinrich IV.",
                "1984, 007, 4711, 0815, 53x7, 5+3x=8",
                "0 8 8 1 5",
                "12:30–13:15, 3./4. Std.",
                "Massen-Test, Ma-sse",
                "d-moll, A-Dur, Es-Dur, As, S-Bahn, S-Kurve",
                "Ananas, Hase, Nasse Füße",
                "Strass, Stress, Sass, Bass",
                "nass, As, Ast, als, Aas",
                "Passage",
                "Titanic, Titel, Petitten",
                "dass, das, dies",
                "Düsseldorf, Essen, Bad Aussee"
            })
    void isLetThrough(String text) {
        assertThat(LISTS.plain(text)).as(text).isEmpty();
    }

    @Test
    void aWordBesideAHyphenIsAWord() {
        assertThat(LISTS.plain("Ass-essment")).hasSize(1);
    }

    @Test
    void whatIsWrittenAsHtmlIsAsInnocent() {
        assertThat(LISTS.html(
                        "<ul><li>a</li><li>s</li><li>s</li><li>b</li></ul><p>Kl<b>ass</b>e</p><p>As</p><p>S-Bahn</p>"
                                + "<table><tr><td>M</td><td>D</td><td>E</td></tr></table>"
                                + "<pre>a[s] = s;</pre><p>Der Mi<i>s</i>tral weht &amp; Sie misst.</p>"))
                .isEmpty();
    }
}

package org.schulhof.kernel.filter.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.api.filter.Finding;
import org.schulhof.api.filter.Finding.Reason;

/** Whoever writes a listed word otherwise is understood all the same. */
@Tag("R38")
class WordTricksTest {

    private static final Lists LISTS =
            Lists.words("Blödmann", "Schurke", "Idiot*", "*trottel*", "Scheiße", "Rotz", "du Null", "88");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schurke", "SCHURKE", "sChUrKe", "Du Schurke!", "(Schurke)", "„Schurke“", "Schurke,", "Schurke2000",
                "2x Schurke", "Ober-Schurke", "Schurke/Held", "einSchurke", "duSchurke", "#schurke", "@schurke",
                        "schurke_1"
            })
    void caseAndNeighbours(String text) {
        assertRefused(text, "Schurke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blödmann",
                "BLÖDMANN",
                "Bloedmann",
                "BLOEDMANN",
                "Blodmann",
                "Blo\u0308dmann",
                "Blødmann",
                "Blôdmann",
                "Blödmánn"
            })
    void umlautsAndAccents(String text) {
        assertRefused(text, "Blödmann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scheiße",
                "Scheisse",
                "SCHEISSE",
                "SCHEIẞE",
                "Scheise",
                "ScheiBe",
                "Scheiβe",
                "Scheiſſe",
                "Schei\u00ADße"
            })
    void sharpS(String text) {
        assertRefused(text, "Scheiße");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sch\u200Burke", "Sch\u00ADurke", "S\u200Dch\u2060urke", "Sch\u202Aurke\u202C", "Sch\uFEFFurke",
                "S\u034Fchurke", "Sch\u0000urke", "Schur\u115Fke", "S\uDB40\uDC63churke", "\u2066Schurke\u2069"
            })
    void whatNobodySees(String text) {
        assertRefused(text, "Schurke");
    }

    @Test
    void writtenBackwardsToBeReadForwards() {
        assertRefused("ein \u202Eekruhcs\u202C da", "Schurke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S.c.h.u.r.k.e",
                "S c h u r k e",
                "S-c-h-u-r-k-e",
                "S. c. h. u. r. k. e.",
                "S*c*h*u*r*k*e",
                "S_c_h_u_r_k_e",
                "S  c  h  u  r  k  e",
                "s/c/h/u/r/k/e",
                "S·c·h·u·r·k·e",
                "S😀c😀h😀u😀r😀k😀e",
                "Sch.urke",
                "Schur-ke",
                "Sch*urke",
                "Sch/urke",
                "S ch u r k e",
                "Sch urke",
                "Schur ke",
                "S churke",
                "S\nc\nh\nu\nr\nk\ne",
                "S\u2800c\u2800h\u2800u\u2800r\u2800k\u2800e",
                "d u S c h u r k e",
                "Sch'urke",
                "S,c,h,u,r,k,e",
                "(S)(c)(h)(u)(r)(k)(e)",
                "Schur-\nke",
                "S!c!h!u!r!k!e",
                "S@c@h@u@r@k@e"
            })
    void whatStandsBetweenLetters(String text) {
        assertRefused(text, "Schurke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Schuuurke", "SSSchurke", "Schurkeeeee", "Scchhuurrkkee", "S c h u u u r k e", "Schurrrke!!!"})
    void repeatedLetters(String text) {
        assertRefused(text, "Schurke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5churke", "$churke", "Schurk3", "Schurk€", "Sch*rke", "Sch**ke", "5chürk3"})
    void digitsAndSignsForLetters(String text) {
        assertRefused(text, "Schurke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1diot", "Id1ot", "Idi0t", "!diot", "ldiot", "|diot", "1d10t", "IdIot", "ID10T"})
    void whatLooksLikeI(String text) {
        assertRefused(text, "Idiot*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sсhurkе",
                "ЅСНURКЕ",
                "Ѕсһսгке",
                "Schυrκε",
                "Ｓｃｈｕｒｋｅ",
                "𝐒𝐜𝐡𝐮𝐫𝐤𝐞",
                "𝓢𝓬𝓱𝓾𝓻𝓴𝓮",
                "ⓢⓒⓗⓤⓡⓚⓔ",
                "🅢🅒🅗🅤🅡🅚🅔",
                "🆂🅲🅷🆄🆁🅺🅴",
                "🇸🇨🇭🇺🇷🇰🇪",
                "ˢᶜʰᵘʳᵏᵉ",
                "ꜱᴄʜᴜʀᴋᴇ",
                "S̶c̶h̶u̶r̶k̶e̶",
                "Ş̷͙c̸h̵u̴r̷k̸e",
                "𝕊𝕔𝕙𝕦𝕣𝕜𝕖",
                "ᔕᑕᕼᑌᖇke"
            })
    void lettersThatLookAlike(String text) {
        assertRefused(text, "Schurke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>S</b>churke",
                "<b>S</b><i>c</i><u>h</u>urke",
                "S<span></span>churke",
                "Sch<!-- x -->urke",
                "S&#99;hurke",
                "&#83;&#x63;hurke",
                "Sch&shy;urke",
                "Sch&ZeroWidthSpace;urke",
                "Sch<wbr>urke",
                "S<br>c<br>h<br>u<br>r<br>k<br>e",
                "<p>S</p><p>c</p><p>h</p><p>u</p><p>r</p><p>k</p><p>e</p>",
                "<table><tr><td>S<td>c<td>h<td>u<td>r<td>k<td>e</table>",
                "S<img src=x>c<img src=x>h<img src=x>u<img src=x>r<img src=x>k<img src=x>e",
                "<img src='/x' alt='Schurke'>",
                "<a href='/x' title='Schurke'>hier</a>",
                "Sch<span style='display:none'>xyz</span>urke",
                "<span style='display:none'>Schurke</span>",
                "Sch<span hidden>xyz</span>urke",
                "Sch<span style='font-size:0'>q</span>urke",
                "<b>Schurke",
                "<scr<b>ipt>Schurke</b>"
            })
    void markup(String html) {
        assertThat(LISTS.html(html)).extracting(Finding::entry).contains("Schurke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idiot", "Idioten", "idiotisch", "Vollidioten-Idiot", "Idioot"})
    void beginnings(String text) {
        assertRefused(text, "Idiot*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trottel",
                "Volltrottel",
                "trottelig",
                "Obertrottelei",
                "VOLLTR0TTEL",
                "Voll-T-r-o-t-t-e-l",
                "v o l l t r o t t e l"
            })
    void parts(String text) {
        assertRefused(text, "*trottel*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"du Null", "Du  NULL!", "du, Null", "duNull", "du-Null", "DuNull", "d u N u l l", "du\nNull"})
    void severalWordsInARow(String text) {
        assertRefused(text, "du Null");
    }

    @Test
    void numbers() {
        assertRefused("Nummer 88", "88");
        assertThat(LISTS.plain("1988, 188, 880")).isEmpty();
    }

    @Test
    void aWordIsToldAsItWasWritten() {
        assertThat(LISTS.plain("Guten Tag, S.c.h.u.r.k.e, und Sсhurkе."))
                .containsExactly(
                        new Finding("text", Reason.WORD, "S.c.h.u.r.k.e", "Schurke"),
                        new Finding("text", Reason.WORD, "Sсhurkе", "Schurke"));
    }

    @Test
    void exceptionsCount() {
        Lists lists = Lists.words("*kurs*", "Rotz").butWords("Konkurs", "kursiv*", "Rotz am Stiel");
        assertThat(lists.plain("Konkurs kursive Schrift, KURSIVER")).isEmpty();
        assertThat(lists.plain("Rotz am Stiel")).isEmpty();
        assertThat(lists.plain("Rotz")).hasSize(1);
        assertThat(lists.plain("Diskurs und Konkurs"))
                .extracting(Finding::excerpt)
                .containsExactly("kurs");
    }

    @Test
    void wordsOfOtherAlphabets() {
        Lists lists = Lists.words("дурак", "μαλάκας", "白痴*", "*笨蛋*");
        for (String text : List.of("Дурак", "д у р а к", "ΜΑΛΆΚΑΣ", "白痴", "你是笨蛋吗")) {
            assertThat(lists.plain(text)).as(text).hasSize(1);
        }
    }

    private static void assertRefused(String text, String entry) {
        assertThat(LISTS.plain(text)).as(text).extracting(Finding::entry).contains(entry);
        assertThat(LISTS.plain(text)).as(text).extracting(Finding::reason).containsOnly(Reason.WORD);
    }
}

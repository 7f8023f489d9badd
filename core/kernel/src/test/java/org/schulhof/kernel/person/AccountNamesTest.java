package org.schulhof.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R2")
class AccountNamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Anna-Lena, Schulze-Brömmelkamp, anna-lena.schulze-broemmelkamp",
                "Jürgen, Groß, juergen.gross",
                "Renée, García, renee.garcia",
                "Łukasz, Wiśniewski, lukasz.wisniewski",
                "Ayşe, Yıldız, ayse.yildiz",
                "İbrahim, IŞIK, ibrahim.isik",
                "Çiğdem, Şahin, cigdem.sahin",
                "Đorđe, Petrović, dorde.petrovic",
                "Søren, Æbelø, soren.aebelo",
                "Åsa, Ødegård, asa.odegard",
                "Nguyễn, Trần, nguyen.tran",
                "Úrsula, Þórsdóttir, ursula.thorsdottir",
                "Patrick, O'Connor, patrick.oconnor",
                "Patrick, O’Connor, patrick.oconnor",
                "Gina, d'Angelo, gina.dangelo",
                "Moritz, von der Heide, moritz.von-der-heide",
                "Karl  Heinz, ten-Brink, karl-heinz.ten-brink",
                "Ольга, Иванова, olga.ivanova",
                "Αλέξης, Παπαδόπουλος, alexes.papadopoulos",
                "<script>, \"'; DROP TABLE\", script.drop-table",
                "..Anna.., -Maier-, anna.maier",
                "ÄÖÜ, ẞ, aeoeue.ss",
                "\uD83D\uDE00, Maier, maier",
                "!, ?, person"
            })
    void namesAreTransliterated(String firstName, String lastName, String account) {
        assertThat(new AccountNames(Set.of()).assign(firstName, lastName)).isEqualTo(account);
    }

    @Test
    void umlautsWrittenAsTwoCharactersAreUmlautsAsWell() {
        assertThat(new AccountNames(Set.of()).assign("Ju\u0308rgen", "Mu\u0308ller"))
                .isEqualTo("juergen.mueller");
    }

    @Test
    void theSecondAndThirdOfTheSameNameGetANumber() {
        AccountNames accounts = new AccountNames(Set.of());

        assertThat(accounts.assign("Ida", "Groß")).isEqualTo("ida.gross");
        assertThat(accounts.assign("Ida", "Gross")).isEqualTo("ida.gross2");
        assertThat(accounts.assign("Ída", "Groß")).isEqualTo("ida.gross3");
    }

    @Test
    void whatIsTakenIsNotGivenAgain() {
        assertThat(new AccountNames(Set.of("ida.gross", "ida.gross2")).assign("Ida", "Groß"))
                .isEqualTo("ida.gross3");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"Admin, !, admin2", "!, Root, root2", "Postmaster, ', postmaster2"})
    void addressesOfTheSchoolItselfAreReserved(String firstName, String lastName, String account) {
        assertThat(new AccountNames(Set.of()).assign(firstName, lastName)).isEqualTo(account);
    }

    @Test
    void evenTheLongestNamesFitIntoAnAddress() {
        AccountNames accounts = new AccountNames(Set.of());
        String longest = "Maximiliane-".repeat(8);

        assertThat(accounts.assign(longest, longest))
                .isEqualTo("maximiliane-maximiliane-maxim.maximiliane-maximiliane-maximi");
        assertThat(accounts.assign(longest, longest)).hasSizeLessThanOrEqualTo(AccountNames.MAXIMUM_LENGTH);
        assertThat(accounts.assign("Jo", longest))
                .isEqualTo("jo.maximiliane-maximiliane-maximiliane-maximiliane-maximilia");
        assertThat(accounts.assign("Anna", "W".repeat(54) + "-Z")).isEqualTo("anna." + "w".repeat(54));
    }

    @Test
    void anAccountIsKeptIfItFitsTheNewNameAsWell() {
        AccountNames accounts = new AccountNames(Set.of("dorde.kaya2", "ida.gross"));

        assertThat(accounts.reassign("dorde.kaya2", "Đorđe", "Kaya")).isEmpty();
        assertThat(accounts.reassign("ida.gross", "Ida", "Maier")).contains("ida.maier");
    }
}

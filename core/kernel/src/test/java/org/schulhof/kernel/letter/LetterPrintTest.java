package org.schulhof.kernel.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.text.Texts;

class LetterPrintTest {

    private static final Letter PUPIL = letter("Çiğdem", "Łukaszewski", "cigdem.lukaszewski", "05a", Role.PUPIL);
    private static final Letter GUARDIAN = new Letter(
            new Recipient(
                    person("Đorđe", "Nguyễn", Role.GUARDIAN, "dorde.nguyen"),
                    "05a",
                    List.of("Ayşe Nguyễn", "Şirin Yıldız")),
            "Bcd2-fgh3-jkm45");

    @Test
    void aLetterIsOnePageAndSaysWhoSignsInWhereAndHow() throws IOException {
        byte[] pdf = new LetterPages(head(Locale.GERMAN)).render(List.of(PUPIL, GUARDIAN));

        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0))
                .contains("Gymnasium Lindenau", "Çiğdem Łukaszewski", "Klasse 05a", "Hallo Çiğdem,")
                .contains("https://portal.example.org/", "cigdem.lukaszewski", "Kxm4-p7tq-w9rzb", "22. Januar 2027");
        assertThat(pages.get(1))
                .contains("Guten Tag Đorđe Nguyễn,", "Ayşe Nguyễn, Şirin Yıldız", "dorde.nguyen", "Bcd2-fgh3-jkm45")
                .doesNotContain("Kxm4");
    }

    @Test
    void slipsAreOnASheetOfTheirClass() throws IOException {
        List<Letter> letters = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            letters.add(letter("Ida", "Groß " + i, "ida.gross" + i, "05a", Role.PUPIL));
        }
        letters.add(letter("Ali", "Kaya", "ali.kaya", "05b", Role.PUPIL));

        List<String> pages = pages(new SlipSheets(head(Locale.ENGLISH)).render(letters));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0))
                .contains("class 05a", "Ida Groß 1", "Ida Groß 10")
                .doesNotContain("Ida Groß 11");
        assertThat(pages.get(1))
                .contains("class 05a", "Ida Groß 11", "Ida Groß 12")
                .doesNotContain("Kaya");
        assertThat(pages.get(2)).contains("class 05b", "Ali Kaya", "January 22, 2027");
    }

    @Test
    void theLongestNamesStayOnTheirPage() throws IOException {
        String longest = "Maximiliane-".repeat(8);
        Letter letter = new Letter(
                new Recipient(
                        person(
                                longest,
                                longest,
                                Role.GUARDIAN,
                                "maximiliane-maximiliane-maxim.maximiliane-maximiliane-maximi12"),
                        "05a",
                        List.of(longest + " " + longest, longest, longest)),
                "Kxm4-p7tq-w9rzb");

        assertThat(pages(new LetterPages(head(Locale.GERMAN)).render(List.of(letter))))
                .hasSize(1);
        assertThat(pages(new SlipSheets(head(Locale.GERMAN)).render(List.of(letter, letter))))
                .hasSize(1)
                .allSatisfy(page -> assertThat(page).contains("Kxm4-p7tq-w9rzb"));
    }

    @Test
    void strangeNamesAreJustNames() throws IOException {
        Letter letter = letter("{0}", "<b>'; DROP TABLE", "b.drop-table", "", Role.PUPIL);

        assertThat(pages(new LetterPages(head(Locale.GERMAN)).render(List.of(letter))))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Hallo {0},", "{0} <b>'; DROP TABLE"));
    }

    @Test
    void aLetterDoesNotTellItsPasswordToALog() {
        assertThat(PUPIL.toString()).doesNotContain("Kxm4");
    }

    private static Letterhead head(Locale language) {
        return new Letterhead(
                "Gymnasium Lindenau", "https://portal.example.org/", language, LocalDate.of(2027, 1, 22), new Texts());
    }

    private static Letter letter(String firstName, String lastName, String account, String schoolClass, Role role) {
        return new Letter(
                new Recipient(person(firstName, lastName, role, account), schoolClass, List.of()), "Kxm4-p7tq-w9rzb");
    }

    private static Person person(String firstName, String lastName, Role role, String account) {
        return new Person(1, account, firstName, lastName, null, Set.of(role), true);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        Path looked = Path.of("target", "letters");
        Files.createDirectories(looked);
        Files.write(looked.resolve(Integer.toHexString(Arrays.hashCode(pdf)) + ".pdf"), pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }
}

package org.schulhof.system.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.NewSchool;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.release.MatrixPage;

/** The first year of a school of 1,182 pupils, each test a step of it. It comes before what else puts people into the new school. */
@SystemTest
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class RosterImportIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void aWholeSchoolIsInAnEmptyPortalWithinTwentySeconds(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        ImportPage roster = ImportPage.openedBy(administrator);

        roster.upload(RosterFiles.wholeSchool());
        assertThat(roster.counts()).isEqualTo(Map.of("CREATED", 1182 + 78 + 1636 + 156, "CHANGED", 2061 - 1636));
        assertThat(peopleOf(administrator.newTab()))
                .as("before it is confirmed")
                .isEqualTo(1);
        ImportPage.Course course = roster.confirmAndWatch();

        assertThat(course.time()).isLessThan(LIMIT);
        assertThat(course.percents().stream().filter(percent -> percent > 0 && percent < 100))
                .as("percents that the progress bar showed on its way")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(peopleOf(administrator.newTab())).isEqualTo(1 + 1182 + 78 + 1636);
    }

    @Test
    @Order(2)
    void theSameFilesAgainChangeNothing(NewSchool school, Visitors visitors) {
        ImportPage roster = ImportPage.openedBy(school.administrator(visitors));

        roster.upload(RosterFiles.wholeSchool());

        assertThat(roster.counts()).isEqualTo(Map.of("UNCHANGED", 1182 + 78 + 2061 + 156));
        assertThat(roster.notices()).containsText("Es gibt nichts zu importieren.");
        assertThat(roster.confirmButton()).hasCount(0);
    }

    @Test
    @Order(3)
    void decisionsAboutAllOfThemTakeMicroseconds(NewSchool school, Visitors visitors) throws IOException {
        String figures = school.administrator(visitors).textOf("/test/access");
        Files.writeString(Path.of("target", "access-decisions.txt"), figures);

        assertThat(figure("people", figures)).isEqualTo(2000);
        assertThat(figure("groups", figures)).isGreaterThanOrEqualTo(150);
        assertThat(figure("next.median", figures)).as(figures).isLessThan(100);
        assertThat(figure("read.median", figures) / figure("next.median", figures))
                .as(figures)
                .isGreaterThan(10);
    }

    private static double figure(String name, String figures) {
        return figures.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void nextYearsListMovesClassesAndMarksLeavers(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        ImportPage roster = ImportPage.openedBy(administrator);

        Path list = RosterFiles.longer(
                RosterFiles.longer(RosterFiles.large("pupils-next-year"), folder, StrangeNames.asPupils()),
                folder,
                "90010;Nobody;;05a;05;01.02.2016;w");
        roster.upload(list);
        assertThat(roster.counts())
                .containsEntry("CREATED", 60 + StrangeNames.FIRST_NAMES.size())
                .containsEntry("MOVED", 1063)
                .containsEntry("LEFT", 119 + 149)
                .containsEntry("CHANGED", 12)
                .containsEntry("REFUSED", 1);
        roster.confirmAndWatch();

        Page page = administrator.open("/administration/people/index.xhtml?role=LEFT");
        assertThat(page.locator(".tools-side")).hasText(119 + 149 + " Personen");
    }

    @Test
    @Order(5)
    void namesThatLookLikeCodeAreJustNamesOnEveryPage(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        StrangeNames names = new StrangeNames(administrator);

        names.areShownBy("/administration/people/index.xhtml?q=strange");
        names.haveAPageEachBehind("/administration/people/index.xhtml?q=strange");
        names.haveAPageEachBehind("/administration/groups/index.xhtml?type=CLASS");
        names.areShownBy("/administration/letters/index.xhtml");
        names.areShownBy("/search.xhtml?q=strange");
        MatrixPage.openedBy(administrator).switchForEveryone("Adressbuch", true);
        names.areShownBy("/m/addressbook/index.xhtml?q=strange");
        names.haveAPageEachBehind("/m/addressbook/index.xhtml?q=strange");
        assertThat(names.dialogs()).isEmpty();
    }

    @Test
    @Order(6)
    void everythingThatIsWrongWithAListStandsInOneListWithLineAndColumn(NewSchool school, Visitors visitors) {
        ImportPage roster = ImportPage.openedBy(school.administrator(visitors));

        roster.upload(
                RosterFiles.of(
                        folder,
                        "pupils.csv",
                        "Nummer;Nachname;Vorname;Klasse;Geburtsdatum",
                        "1;;Anna;05a;01.02.2016",
                        "2;Kaya;Ali;05a;31.02.2016",
                        "3;Wolf;Lea;05a;01.02.2016",
                        "4;Roth;Jan;05a;01.02.1816",
                        "",
                        "3;Funk;Ida;05a;01.02.2016;too much",
                        "5;Horn;\"Eva\nMaria\";05a;01.02.2016"),
                RosterFiles.of(
                        folder, "guardians.csv", "Kind;Nachname;Vorname;E-Mail", "77777;Kaya;Eda;eda", "2;Kaya;Eda;"));
        roster.show("REFUSED");

        assertThat(roster.rows())
                .hasSize(8)
                .anySatisfy(row -> assertThat(row).contains("pupils.csv, Zeile 2", "Nachname"))
                .anySatisfy(row -> assertThat(row).contains("pupils.csv, Zeile 3", "Geburtsdatum", "31.02.2016"))
                .anySatisfy(row -> assertThat(row).contains("pupils.csv, Zeile 4", "Nummer", "Zeile 7"))
                .anySatisfy(row -> assertThat(row).contains("pupils.csv, Zeile 5", "Geburtsdatum", "01.02.1816"))
                .anySatisfy(row -> assertThat(row).contains("pupils.csv, Zeile 7", "Nummer", "Zeile 4"))
                .anySatisfy(row -> assertThat(row).contains("pupils.csv, Zeile 8", "Vorname"))
                .anySatisfy(row -> assertThat(row).contains("guardians.csv, Zeile 2", "E-Mail", "eda"))
                .anySatisfy(row -> assertThat(row).contains("guardians.csv, Zeile 3", "E-Mail"));
    }

    @Test
    @Order(7)
    void anotherSchoolsListWithTheSameNumbersNeedsASecondConfirmation(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        ImportPage roster = ImportPage.openedBy(administrator);

        roster.upload(RosterFiles.strangersWithTheNumbersOf(RosterFiles.large("pupils-next-year"), folder));
        assertThat(roster.doubt("STRANGERS")).containsText("Vermutlich ist das die Liste einer anderen Schule");
        administrator.takePictures("import-strangers");
        roster.confirmButton().click();

        assertThat(roster.notices().first()).containsText("Es wurde nichts importiert.");
        roster.tick("STRANGERS");
        roster.confirmAndWatch();
    }

    private static int peopleOf(Page tab) {
        tab.navigate("/administration/people/index.xhtml");
        String count = tab.locator(".tools-side").textContent();
        tab.close();
        return Integer.parseInt(count.replaceAll("\\D", ""));
    }
}

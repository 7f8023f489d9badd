package org.schulhof.system.homework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.files.FilesDialog;

/** Tasks and hand-ins take from people's own files, and give back to them. */
@SystemTest
class HomeworkFilesIT {

    private static final LocalDate THURSDAY = LocalDate.of(2027, 3, 4);

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    @Tag("R37")
    void aSheetGoesOutOfTheTeachersFilesIntoThePupilsAndTheHandInTheOtherWay(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        FilesDialog teachers = new FilesDialog(teacher);
        String sheet = "Blatt " + mark + ".txt";
        teachers.keep("Klasse 5 " + mark, sheet, "Aufgabe 1");
        HomeworkPages setting = new HomeworkPages(teacher).draft("Blatt " + mark, THURSDAY, 5);
        teachers.toAttach().open("Klasse 5 " + mark).tick(sheet).go();
        assertThat(teacher.page().locator(".attachments.chosen").first()).containsText(sheet);
        long task = setting.set();

        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        FilesDialog pupils = new FilesDialog(pupil);
        String answer = "Antwort " + mark + ".txt";
        long folder = pupils.keep("Hausaufgaben " + mark, answer, "42");
        Page page = new HomeworkPages(pupil).open(task);
        pupils.toSave(sheet).open("Hausaufgaben " + mark).go();
        pupil.takePictures("own-files-task");
        pupils.toAttach().open("Hausaufgaben " + mark).tick(answer).go();
        page.locator("[id='form:go']").click();
        assertThat(page.locator(".task-tags")).containsText("abgegeben");
        String handedIn =
                page.locator(".attachments.chosen li[data-id]").first().getAttribute("data-id");
        assertThat(pupils.read(folder, sheet)).isEqualTo("Aufgabe 1");

        long home = teachers.keep("Abgaben " + mark, "leer.txt", "-");
        teacher.open(HomeworkPages.FOLDER + "set.xhtml?id=" + task);
        teacher.page()
                .locator("[id='pupils'] a", new Page.LocatorOptions().setHasText("Paul Schmitt"))
                .click();
        teachers.toSave(answer).open("Abgaben " + mark).go();
        assertThat(teacher.page().locator(".toast")).containsText("Abgaben " + mark);
        assertThat(teachers.read(home, answer)).isEqualTo("42");

        Visitor father = visitors.signedIn(DemoPerson.GUARDIAN);
        assertThat(father.page()
                        .request()
                        .post("/a/homework/" + handedIn, RequestOptions.create().setHeader("X-Own-Folder", ""))
                        .status())
                .as("a guardian sees that something is handed in, not what")
                .isEqualTo(404);
    }
}

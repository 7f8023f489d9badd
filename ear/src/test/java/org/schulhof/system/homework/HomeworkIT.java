package org.schulhof.system.homework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Homework of the demo school: Mr Łukaszewski teaches 05a, Paul is in it, and Mr Schmitt is his father. */
@SystemTest
class HomeworkIT {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void aTaskIsHandedInComesBackAndIsSeenByTheFather(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        long task =
                new HomeworkPages(teacher).draft("Aufsatz " + mark, TUESDAY, 5).set();

        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        HomeworkPages pupils = new HomeworkPages(pupil);
        assertThat(pupil.open(HomeworkPages.FOLDER + "index.xhtml").locator("[id='tasks']"))
                .containsText("Aufsatz " + mark);
        Page page = pupils.open(task);
        pupils.type("Mein Aufsatz " + mark);
        pupils.attach("quelle.txt", "Quelle " + mark);
        page.locator("[id='form:go']").click();
        assertThat(page.locator(".task-tags")).containsText("abgegeben");
        String file = page.locator(".attachments.chosen li[data-id]").first().getAttribute("data-id");

        Visitor father = visitors.signedIn(DemoPerson.GUARDIAN);
        father.open(HomeworkPages.FOLDER + "index.xhtml?view=DONE");
        father.page()
                .locator(".tab", new Page.LocatorOptions().setHasText("Paul"))
                .click();
        father.page()
                .locator(".chip", new Page.LocatorOptions().setHasText("Abgegeben"))
                .click();
        father.page()
                .locator("[id='tasks'] a", new Page.LocatorOptions().setHasText(mark))
                .click();
        assertThat(father.page().locator(".task-tags")).containsText("abgegeben");
        assertThat(father.page().locator("main")).not().containsText("Mein Aufsatz");
        assertThat(father.statusOfFile("/a/homework/" + file)).isEqualTo(404);

        teacher.open(HomeworkPages.FOLDER + "set.xhtml?id=" + task);
        assertThat(teacher.page().locator("h2", new Page.LocatorOptions().setHasText("abgegeben")))
                .containsText("1 von");
        assertThat(teacher.statusOfFile("/s/homework/zip/" + task + ".zip")).isEqualTo(200);
        assertThat(pupil.statusOfFile("/s/homework/zip/" + task + ".zip")).isEqualTo(403);
        teacher.page()
                .locator("[id='pupils'] a", new Page.LocatorOptions().setHasText("Paul Schmitt"))
                .click();
        assertThat(teacher.page().locator("[id='handed-in']")).containsText("Mein Aufsatz " + mark);
        teacher.page().locator("[id='form:mark']").fill("9/10");
        new HomeworkPages(teacher).type("Schön " + mark);
        teacher.page().locator("[id='form:go']").click();
        teacher.page().waitForURL("**/set.xhtml?id=*");

        pupils.open(task);
        assertThat(page.locator("[id='answer']")).containsText("9/10");
        assertThat(page.locator("[id='answer']")).containsText("Schön " + mark);
    }

    @Test
    @Tag("R35")
    void aTeacherSeesWhatIsDueAndIsWarned(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        HomeworkPages pages = new HomeworkPages(teacher);
        LocalDate wednesday = TUESDAY.plusDays(1);
        pages.draft("Vorher " + mark, wednesday, 40).set();
        pages.draft("Zoo " + mark, wednesday, 30);
        Page page = teacher.page();
        assertThat(page.locator(".load-day.chosen")).containsText("Vorher " + mark);

        pages.go();
        assertThat(page.locator("[id='warnings']")).containsText("die Schule will höchstens 60");
        pages.dueOn(LocalDate.of(2027, 3, 6));
        pages.go();
        assertThat(page.locator("[id='warnings']")).containsText("Wochenende");
        pages.dueOn(LocalDate.of(2027, 3, 30));
        pages.go();
        assertThat(page.locator("[id='warnings']")).containsText("Osterferien");
        assertThat(page.locator("[id='form:title']")).hasValue("Zoo " + mark);

        page.locator("[id='form:reason']").fill("Wir gehen gemeinsam hin " + mark);
        pages.go();
        page.waitForURL("**/set.xhtml?id=*");
        assertThat(page.locator(".facts")).containsText("Wir gehen gemeinsam hin " + mark);
    }

    @Test
    void othersDoNotReachATask(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        long task = new HomeworkPages(teacher)
                .draft("Nur 05a " + mark, TUESDAY.plusDays(2), 5)
                .set();
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        assertThat(administrator.statusOf(HomeworkPages.FOLDER + "task.xhtml?id=" + task))
                .isEqualTo(404);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        assertThat(pupil.statusOf(HomeworkPages.FOLDER + "set.xhtml?id=" + task))
                .isEqualTo(403);
        assertThat(pupil.statusOf(HomeworkPages.FOLDER + "edit.xhtml?id=" + task))
                .isEqualTo(403);
        assertThat(pupil.statusOf(HomeworkPages.FOLDER + "pupil.xhtml?task=" + task + "&pupil=1"))
                .isEqualTo(403);
        Visitor head = visitors.signedIn(DemoPerson.HEAD);
        assertThat(head.statusOf(HomeworkPages.FOLDER + "set.xhtml?id=" + task)).isEqualTo(404);
    }

    @Test
    void whatAPupilTypesSurvivesALostNetworkAndAnEndedSession(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        long task = new HomeworkPages(teacher)
                .draft("Lang " + mark, TUESDAY.plusDays(7), 5)
                .set();
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        HomeworkPages pages = new HomeworkPages(pupil);
        Page page = pages.open(task);
        pages.type("Erster Satz " + mark + ". ");
        assertThat(pages.state()).hasText("Entwurf gespeichert");

        // Another device has what the server has
        Visitor elsewhere = visitors.signedIn(DemoPerson.PUPIL);
        new HomeworkPages(elsewhere).open(task);
        assertThat(new HomeworkPages(elsewhere).editor()).containsText("Erster Satz " + mark);

        page.context().setOffline(true);
        pages.type("Ohne Netz " + mark + ". ");
        assertThat(pages.state()).containsText("Keine Verbindung");
        page.context().setOffline(false);
        pages.open(task);
        assertThat(pages.editor()).containsText("Ohne Netz " + mark);

        pupil.loseSession();
        pages.type("Abgemeldet " + mark + ". ");
        page.locator("[id='form:go']").click();
        page.locator("[id='form:account']").waitFor();
        pupil.enter(DemoPerson.PUPIL.account(), DemoPerson.PASSWORD);
        page.waitForURL(url -> !url.contains("signin"));
        pages.open(task);
        assertThat(pages.editor()).containsText("Abgemeldet " + mark);
        page.locator("[id='form:go']").click();
        assertThat(page.locator(".task-tags")).containsText("abgegeben");
        assertThat(pages.editor()).containsText("Ohne Netz " + mark);
    }
}

package org.schulhof.system.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.files.FilesDialog;
import org.schulhof.system.module.ModulesPage;

/** The forum attaches from people's own files, and what is attached can be saved to them. */
@SystemTest
class ForumFilesIT {

    private static final int NOT_FOUND = 404;
    private static final int CREATED = 201;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor administrator;
    private Visitor teacher;
    private Visitor pupil;
    private long forum;

    @BeforeEach
    void setUp(Visitors visitors) {
        administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        teacher = visitors.signedIn(DemoPerson.TEACHER);
        pupil = visitors.signedIn(DemoPerson.PUPIL);
        forum = new ForumPages(administrator).createForum("Dateien " + mark);
    }

    @Test
    @Tag("R37")
    void aPostTakesAFileOfOnesOwnAndItsReaderKeepsIt() {
        FilesDialog own = new FilesDialog(pupil);
        own.keep("Referat " + mark, "Quellen " + mark + ".txt", "Brehms Tierleben");
        ForumPages writing = new ForumPages(pupil);
        writing.draftTopic(forum, "Tiere " + mark, "Meine Quellen hängen an");
        own.toAttach();
        assertThat(own.dialog().locator("[data-go]")).isDisabled();
        pupil.takePictures("own-files-attach");
        own.open("Referat " + mark).tick("Quellen " + mark);
        pupil.takePictures("own-files-attach-folder");
        own.go();
        assertThat(pupil.page().locator(".attachments.chosen li")).containsText("Quellen " + mark + ".txt");
        pupil.takePictures("own-files-attached");
        writing.send();
        pupil.page().waitForURL("**/topic.xhtml?id=*");
        String topic = pupil.page().url();

        FilesDialog teachers = new FilesDialog(teacher);
        long folder = teachers.keep("Gesammelt " + mark, "leer.txt", "-");
        teacher.open(topic);
        teachers.toSave("Quellen " + mark + ".txt");
        teacher.takePictures("own-files-save");
        teachers.open("Gesammelt " + mark).go();
        assertThat(teacher.page().locator(".toast")).containsText("Gesammelt " + mark);
        teacher.takePictures("own-files-saved");
        assertThat(teachers.read(folder, "Quellen " + mark + ".txt")).isEqualTo("Brehms Tierleben");
    }

    @Test
    @Tag("R37")
    void whatOneMayNotReadIsNeitherAttachedNorSaved(Visitors visitors) {
        FilesDialog own = new FilesDialog(pupil);
        own.keep("Privat " + mark, "Tagebuch " + mark + ".txt", "geheim");
        String file = pupil.page().locator(".files [name=pick]").first().getAttribute("value");
        String folder = pupil.page().locator("#drop").getAttribute("data-folder");
        assertThat(attach(pupil, file).status()).isEqualTo(CREATED);
        String attachment = attach(pupil, file).text().replaceFirst(".*\"id\":(\\d+).*", "$1");

        assertThat(attach(teacher, file).status()).isEqualTo(NOT_FOUND);
        assertThat(save(teacher, attachment, "").status())
                .as("an upload is its writer's")
                .isEqualTo(NOT_FOUND);
        assertThat(save(pupil, attachment, "").status()).isEqualTo(CREATED);
        String teachers = attach(
                        teacher, String.valueOf(new FilesDialog(teacher).keepAndTell("Meins " + mark, "a.txt", "a")))
                .text()
                .replaceFirst(".*\"id\":(\\d+).*", "$1");
        assertThat(save(teacher, teachers, folder).status())
                .as("into somebody else's folder")
                .isEqualTo(NOT_FOUND);
        assertThat(teacher.page().request().get("/own-files?folder=" + folder).status())
                .isEqualTo(NOT_FOUND);
        assertThat(teacher.textOf("/own-files?q=Tagebuch")).doesNotContain(mark);
        assertThat(pupil.textOf("/own-files?q=Tagebuch+" + mark)).contains("Tagebuch " + mark);
        assertThat(pupil.page().request().post("/a/forum?X-Own-File=" + file).status())
                .as("a form of another site")
                .isEqualTo(400);
    }

    @Test
    void itComesAndGoesWithTheModule() {
        new FilesDialog(pupil).keep("Da " + mark, "da.txt", "da");
        ForumPages writing = new ForumPages(pupil);
        writing.draftTopic(forum, "Kommt und geht " + mark, "Text");
        Page page = pupil.page();
        assertThat(page.locator("[data-from-files]")).isVisible();
        ModulesPage modules = ModulesPage.openedBy(administrator);
        modules.stop("files");
        try {
            new FilesDialog(pupil).toAttach();
            assertThat(page.locator("#own-files .own-status")).containsText("gerade nicht zu erreichen");
            page.locator("#own-files [data-close]").first().click();
            assertThat(pupil.statusOfFile("/own-files")).isEqualTo(NOT_FOUND);
            writing.draftTopic(forum, "Kommt und geht " + mark, "Text");
            assertThat(page.locator(".upload-button")).isVisible();
            assertThat(page.locator("[data-from-files]")).hasCount(0);
        } finally {
            modules.start("files");
        }
        writing.draftTopic(forum, "Kommt und geht " + mark, "Text");
        new FilesDialog(pupil).toAttach().open("Da " + mark).tick("da.txt").go();
        writing.send();
        page.waitForURL("**/topic.xhtml?id=*");
        assertThat(page.locator("article.post .attachments")).containsText("da.txt");
    }

    private static APIResponse attach(Visitor visitor, String file) {
        return visitor.page().request().post("/a/forum", RequestOptions.create().setHeader("X-Own-File", file));
    }

    private static APIResponse save(Visitor visitor, String attachment, String folder) {
        return visitor.page()
                .request()
                .post("/a/forum/" + attachment, RequestOptions.create().setHeader("X-Own-Folder", folder));
    }
}

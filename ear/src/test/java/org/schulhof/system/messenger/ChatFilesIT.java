package org.schulhof.system.messenger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.files.FilesDialog;
import org.schulhof.system.release.MatrixPage;

/** A chat takes from people's own files what it then keeps sealed, and gives its reader a plain copy. */
@SystemTest
class ChatFilesIT {

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    @Tag("R19")
    @Tag("R37")
    void aMessageTakesAFileOfOnesOwnAndItsReaderKeepsAPlainCopy(Portal portal, Visitors visitors) {
        MatrixPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR)).openForEveryone("Chats");
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        String name = "Plan " + mark + ".txt";
        FilesDialog teachers = new FilesDialog(teacher);
        teachers.keep("Ausflug " + mark, name, "Abfahrt um sieben " + mark);
        ChatPages chat = new ChatPages(teacher);
        long room = chat.begin("Olaf Ohm");
        teachers.toAttach().search("Plan " + mark).tick("Plan " + mark).go();
        assertThat(teacher.page().locator("#chat-files")).containsText(name);
        chat.send("Hier der Plan " + mark);
        assertThat(chat.message("Hier der Plan " + mark)).containsText(name);

        ChatPages reading = new ChatPages(staff);
        reading.open(room);
        assertThat(reading.message("Hier der Plan " + mark)).containsText(name);
        staff.takePictures("own-files-chat");
        FilesDialog staffs = new FilesDialog(staff);
        staffs.toSave(name);
        assertThat(staffs.dialog()).containsText("nicht mehr versiegelt");
        staff.takePictures("own-files-chat-save");
        staffs.go();
        assertThat(staff.page().locator(".toast")).containsText("Meine Dateien");
        staff.page().locator(".toast").click();
        staff.page().waitForURL("**/m/files/index.xhtml?folder=*");
        long home = Long.parseLong(staff.page().locator("#drop").getAttribute("data-folder"));
        assertThat(staffs.read(home, name)).isEqualTo("Abfahrt um sieben " + mark);

        KeptData kept = KeptData.of(portal);
        String attachment = "(select max(id) from attachment where module = 'messenger')";
        assertThat(kept.count("select count(*) from attachment where id = " + attachment
                        + " and name = '' and content_key is not null"))
                .as("sealed where the chat keeps it")
                .isEqualTo(1);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        long id = kept.count("select max(id) from attachment where module = 'messenger'");
        assertThat(pupil.page()
                        .request()
                        .post("/a/messenger/" + id, RequestOptions.create().setHeader("X-Own-Folder", ""))
                        .status())
                .as("who is not in the room")
                .isEqualTo(404);
    }
}

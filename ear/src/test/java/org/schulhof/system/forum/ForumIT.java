package org.schulhof.system.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.module.ModulesPage;

/** A forum that Mr Łukaszewski moderates, with Paul, who is a pupil, and the head, who decides appeals. */
@SystemTest
class ForumIT {

    private static final String FORUM = "forum";

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
        ForumPages settings = new ForumPages(administrator);
        forum = settings.createForum("Schulhof " + mark);
        settings.give(forum, "MODERATE", "mohammed lukaszewski", "Mohammed Łukaszewski");
    }

    @Test
    @Tag("R31")
    void whatIsClosedToSomebodyDoesNotExistForThem(Visitors visitors) {
        ForumPages settings = new ForumPages(administrator);
        settings.give(forum, "WRITE", "Alle Schülerinnen", "Alle Schülerinnen und Schüler");
        Page page = administrator.page();
        page.locator(".chip.fixed", new Page.LocatorOptions().setHasText("Alle an der Schule"))
                .locator("button")
                .click();
        assertThat(page.locator(".chip.fixed", new Page.LocatorOptions().setHasText("Alle an der Schule")))
                .hasCount(0);
        long topic = new ForumPages(pupil).begin(forum, "Geheimnis " + mark, "Nur unter uns " + mark);
        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);

        assertThat(guardian.statusOf("/m/forum/topic.xhtml?id=" + topic)).isEqualTo(404);
        assertThat(guardian.page().locator("body")).not().containsText(mark);
        assertThat(guardian.statusOf("/m/forum/forum.xhtml?id=" + forum)).isEqualTo(404);
        assertThat(guardian.open("/m/forum/index.xhtml").locator("main")).not().containsText(mark);
        assertThat(guardian.open("/m/forum/search.xhtml?q=" + mark).locator(".hit"))
                .hasCount(0);
        assertThat(pupil.open("/m/forum/search.xhtml?q=" + mark)
                        .locator(".hit mark")
                        .first())
                .containsText(mark);
    }

    @Test
    void whatIsNewIsMarkedAndReadOnceItWasShown() {
        long topic = new ForumPages(pupil).begin(forum, "Wandertag " + mark, "Wohin gehen wir?");
        Page page = teacher.open("/m/forum/new.xhtml");
        page.locator("a.topic-row", new Page.LocatorOptions().setHasText(mark)).click();
        assertThat(page.locator("article.post .tag.accent")).hasText("Neu");
        new ForumPages(teacher).reply(topic, "In den Zoo");

        assertThat(teacher.open("/m/forum/new.xhtml").locator("main")).not().containsText(mark);
        Locator row = pupil.open("/m/forum/forum.xhtml?id=" + forum)
                .locator("a.topic-row", new Page.LocatorOptions().setHasText(mark));
        assertThat(row.locator(".count")).containsText("1");
        row.click();
        assertThat(pupil.page().locator("article.post.new")).hasCount(1);
        assertThat(pupil.open("/m/forum/forum.xhtml?id=" + forum).locator("a.topic-row .count"))
                .hasCount(0);
        assertThat(pupil.open("/notifications.xhtml").locator("main")).containsText("Wandertag " + mark);
    }

    @Test
    @Tag("R32")
    void aModeratorChangesAPostAndTheHeadGrantsTheAppeal(Visitors visitors) {
        ForumPages of = new ForumPages(pupil);
        long topic = of.begin(forum, "Mensa " + mark, "Das Essen ist furchtbar");
        ForumPages moderating = new ForumPages(teacher);
        moderating.draftChange(topic, "furchtbar", "Als Moderation ändern", "Das Essen ist gut");
        moderating.send();
        assertThat(moderating.main()).containsText("Bitte den Grund nennen");
        moderating.because("Bitte sachlich bleiben");
        moderating.send();
        teacher.page().waitForURL("**/topic.xhtml?*");

        of.openTopic(topic);
        assertThat(of.main()).containsText("Das Essen ist gut");
        assertThat(of.main()).containsText("Moderation) geändert");
        Page page = pupil.open("/m/forum/mine.xhtml");
        page.locator("a.row-link", new Page.LocatorOptions().setHasText(mark)).click();
        assertThat(page.locator("main")).containsText("Das Essen ist furchtbar");
        assertThat(page.locator("main")).containsText("Bitte sachlich bleiben");
        String act = page.url();
        page.locator("[id='appealing:appeal']").fill("Das ist meine Meinung " + mark);
        page.locator("[id='appealing:go']").click();
        assertThat(page.locator(".notice.good")).containsText("Du bekommst eine Antwort");
        assertThat(visitors.signedIn(DemoPerson.STAFF).statusOf(act))
                .as("neither of them")
                .isEqualTo(404);
        teacher.open(act);
        assertThat(teacher.page().locator("[id='deciding:grant']")).hasCount(0);

        Visitor head = visitors.signedIn(DemoPerson.HEAD);
        Page deciding = head.open("/m/forum/moderation.xhtml?tab=appeals");
        deciding.locator("a.row-link", new Page.LocatorOptions().setHasText("Mensa " + mark))
                .click();
        deciding.locator("[id='deciding:answer']").fill("Das darf man so sagen");
        deciding.locator("[id='deciding:grant']").click();
        assertThat(deciding.locator("main")).containsText("Einspruch war erfolgreich");

        of.openTopic(topic);
        assertThat(of.main()).containsText("Das Essen ist furchtbar");
        assertThat(pupil.open(act).locator("main")).containsText("Das darf man so sagen");
    }

    @Test
    void twoModeratorsAtOnceLoseNothing(Visitors visitors) {
        long topic = new ForumPages(pupil).begin(forum, "Pause " + mark, "Ursprung");
        ForumPages first = new ForumPages(teacher);
        ForumPages second = new ForumPages(administrator);
        first.draftChange(topic, "Ursprung", "Als Moderation ändern", "Vom Ersten");
        second.draftChange(topic, "Ursprung", "Als Moderation ändern", "Vom Zweiten");
        first.because("Grund");
        first.send();
        teacher.page().waitForURL("**/topic.xhtml?*");

        second.because("Auch ein Grund");
        second.send();

        assertThat(second.main()).containsText("Jemand anderes hat das inzwischen geändert");
        assertThat(administrator.page().locator(".meanwhile")).containsText("Vom Ersten");
        assertThat(administrator.page().locator("form[id='form']")).containsText("Vom Zweiten");
        assertThat(administrator.page().locator("[id='form:reason']")).hasValue("Auch ein Grund");
        new ForumPages(pupil).openTopic(topic);
        assertThat(pupil.page().locator("main")).containsText("Vom Ersten");
    }

    @Test
    void aReportedPostIsDeletedAndWhoReportedIsTold() {
        long topic = new ForumPages(teacher).begin(forum, "Regeln " + mark, "Bitte lesen");
        new ForumPages(administrator).reply(topic, "Kauft bei mir");
        ForumPages of = new ForumPages(pupil);
        of.openTopic(topic);
        of.menuOf("Kauft bei mir").getByText("Melden").click();
        Page page = pupil.page();
        page.locator("[id='form:go']").click();
        assertThat(page.locator("main")).containsText("Bitte auswählen");
        page.getByText("Werbung oder Unsinn").click();
        page.locator("[id='form:go']").click();
        assertThat(page.locator(".notice.good")).containsText("Danke");
    }

    @Test
    void scriptsInTitlesAndTextsStayText() {
        for (String attack : List.of(
                "<script>document.title='x'</script>",
                "\"><img src=x onerror=\"document.title='x'\">",
                "<svg/onload=document.title='x'>",
                "javascript:document.title='x'",
                "{{constructor.constructor('document.title=1')()}}",
                "#{facesContext.externalContext.session}")) {
            long topic = new ForumPages(pupil).begin(forum, attack, attack + " " + mark);
            assertThat(pupil.page().locator("h1")).hasText(attack);
            assertThat(pupil.page().locator("article.post").first()).containsText(attack);
            assertThat(teacher.open("/m/forum/forum.xhtml?id=" + forum).title()).doesNotStartWith("x");
            assertThat(teacher.open("/m/forum/topic.xhtml?id=" + topic).title()).startsWith(attack.substring(0, 3));
            assertThat(teacher.page().locator("main img, main svg[onload], main script[src='x']"))
                    .hasCount(0);
        }
    }

    @Test
    @Tag("R37")
    void aFileThatIsTooLargeIsRefusedAndNamesOfFilesStayText() {
        String name = "\"><img src=x onerror=document.title='x'>.txt";
        ForumPages of = new ForumPages(pupil);
        of.draftTopic(forum, "Karte " + mark, "Siehe unten");
        Page page = pupil.page();
        Locator chooser = page.locator("form[id='form'] .upload input[type=file]");
        chooser.setInputFiles(new FilePayload("gross.bin", "application/octet-stream", new byte[21 * 1024 * 1024]));
        assertThat(page.locator("form[id='form'] .upload")).containsText("20 MB");
        assertThat(page.locator("form[id='form'] .upload [data-id]")).hasCount(0);
        chooser.setInputFiles(new FilePayload(name, "text/plain", "Zum Zoo".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("form[id='form'] .upload [data-id]")).hasCount(1);

        of.send();
        page.waitForURL("**/topic.xhtml?id=*");

        Locator attachment = page.locator("article.post .attachments a").first();
        assertThat(attachment).containsText("img src=x onerror");
        assertThat(page.locator("article.post img[src=x]")).hasCount(0);
        String address = attachment.getAttribute("href");
        assertThat(pupil.textOf(address)).isEqualTo("Zum Zoo");
        assertThat(teacher.statusOfFile(address)).isEqualTo(200);
    }

    @Test
    void whatWasTypedOutlivesThatTheForumIsStopped() {
        ForumPages of = new ForumPages(pupil);
        of.draftTopic(forum, "Lange Geschichte " + mark, "Sie begann vor vielen Jahren");
        ModulesPage modules = ModulesPage.openedBy(administrator);
        modules.stop(FORUM);
        try {
            of.send();
            assertThat(of.main()).containsText("angehalten");
        } finally {
            modules.start(FORUM);
        }

        pupil.page().locator("main form .button.main").click();
        pupil.page().waitForURL("**/topic.xhtml?id=*");
        assertThat(pupil.page().locator("article.post").first()).containsText("Sie begann vor vielen Jahren");
        assertThat(pupil.page().locator("h1")).containsText("Lange Geschichte");
    }

    @Test
    void whatOneDeletesComesBackByOneClick() {
        ForumPages of = new ForumPages(pupil);
        long topic = of.begin(forum, "Fundsachen " + mark, "Wer vermisst etwas?");
        of.reply(topic, "Eine Mütze");
        of.menuOf("Eine Mütze").getByText("Löschen").click();
        assertThat(of.post("Dieser Beitrag wurde gelöscht")).isVisible();

        pupil.page().locator("[id='undo:go']").click();

        assertThat(of.post("Eine Mütze")).isVisible();
    }

    @Test
    void theForumAndItsPagesHaveTheirPictures(Visitors visitors) {
        ForumPages of = new ForumPages(pupil);
        pupil.open("/m/forum/forum.xhtml?id=" + forum);
        pupil.takePictures("forum-empty");
        long topic = of.begin(forum, "Wohin geht der Wandertag der fünften Klassen, und wer entscheidet das?", "Zoo?");
        new ForumPages(teacher).reply(topic, "Die Klassen stimmen im März ab.");
        of.openTopic(topic);
        pupil.takePictures("forum-topic");
        pupil.open("/m/forum/forum.xhtml?id=" + forum);
        pupil.takePictures("forum-topics");
        pupil.open("/m/forum/index.xhtml");
        pupil.takePictures("forum-forums");
        administrator.open("/m/forum/settings.xhtml?id=" + forum);
        administrator.takePictures("forum-settings");
    }
}

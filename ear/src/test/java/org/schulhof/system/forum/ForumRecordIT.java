package org.schulhof.system.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.AgreementForm;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.inspection.CasePages;
import org.schulhof.system.person.PersonForm;
import org.schulhof.system.privacy.MyDataPage;
import org.schulhof.system.privacy.Withdrawal;

/** What the forum keeps of people: who looks into it, who takes it along, when it goes, and what of it is told once a day. */
@SystemTest
class ForumRecordIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor teacher;
    private Visitor pupil;
    private long forum;

    @BeforeEach
    void setUp(Visitors visitors) {
        forum = new ForumPages(visitors.signedIn(DemoPerson.ADMINISTRATOR)).createForum("Akten " + mark);
        teacher = visitors.signedIn(DemoPerson.TEACHER);
        pupil = visitors.signedIn(DemoPerson.PUPIL);
    }

    @Test
    @Tag("R17")
    @Tag("R18")
    void onlyTheAppointedReadInACaseWhatSomebodyWrote(Visitors visitors) {
        new ForumPages(pupil).begin(forum, "Drohung " + mark, "Pass bloß auf " + mark);
        Visitor head = visitors.signedIn(DemoPerson.HEAD);
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        long id = new CasePages(head).open("Drohung gegen ein Kind, " + mark, "MODULE:forum");
        String content = CasePages.content(id, "forum");
        assertThat(teacher.statusOf(content)).as("before two have confirmed").isEqualTo(403);
        new CasePages(teacher).confirm(id);
        new CasePages(staff).confirm(id);

        assertThat(teacher.open(content).locator("main")).containsText("Pass bloß auf " + mark);
        teacher.takePictures("case-forum");
        assertThat(pupil.open("/notifications.xhtml").locator("a.row-link[href*='case-notice']"))
                .not()
                .hasCount(0);
        for (Visitor other : List.of(head, visitors.signedIn(DemoPerson.ADMINISTRATOR), pupil)) {
            assertThat(other.statusOf(content)).isEqualTo(403);
        }
        new CasePages(head).end(id);
        assertThat(teacher.statusOf(content)).as("when the case is over").isEqualTo(403);
    }

    @Test
    @Tag("R24")
    @Tag("R25")
    void somebodyTakesAlongWhatTheyWroteAndAfterTheirWithdrawalItIsGone(Portal portal, Visitors visitors) {
        String account = "fritzi." + mark;
        PersonForm.forSomebodyNew(visitors.signedIn(DemoPerson.ADMINISTRATOR))
                .name("Fritzi", mark)
                .role("TEACHER")
                .save();
        KeptData kept = KeptData.of(portal);
        kept.change("update person p join person q on q.account = '" + DemoPerson.PUPIL.account()
                + "' set p.password_hash = q.password_hash where p.account = '" + account + "'");
        Visitor author = visitors.arrive();
        author.signIn(account, DemoPerson.PASSWORD);
        AgreementForm.agreeIfAsked(author);
        long topic = new ForumPages(author).begin(forum, "Erinnerung " + mark, "Mein Andenken " + mark);
        new ForumPages(teacher).reply(topic, "Das bleibt hier " + mark);

        MyDataPage data = MyDataPage.openedBy(author);
        data.order();
        data.awaitReady();
        Map<String, String> files = data.download();
        assertThat(files.get("forum/posts.json")).contains("Mein Andenken " + mark);
        assertThat(String.join("", files.values())).doesNotContain("Das bleibt hier");

        Withdrawal.of(author, account, "PLATFORM");
        ForumPages reading = new ForumPages(teacher);
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            reading.openTopic(topic);
            assertThat(reading.main().textContent()).doesNotContain("Mein Andenken");
        });
        assertThat(reading.main()).containsText("Dieser Beitrag wurde gelöscht.");
        assertThat(reading.main()).containsText("Das bleibt hier " + mark);
        assertThat(kept.textsWith(List.of("Mein Andenken " + mark))).isEmpty();
    }

    @Test
    void whatIsNewIsToldOnceADayToWhoeverWantsItSo(Portal portal, Visitors visitors) {
        Page page = pupil.open("/m/forum/forum.xhtml?id=" + forum);
        page.locator("details.menu:has(form[id='follow']) > summary").click();
        page.locator("form[id='follow'] button", new Page.LocatorOptions().setHasText("Einmal am Tag"))
                .click();
        new ForumPages(teacher).begin(forum, "Ausflug " + mark, "Am Freitag in den Zoo");
        new ForumPages(teacher).begin(forum, "Sportfest " + mark, "Wer läuft mit?");
        KeptData kept = KeptData.of(portal);
        await().atMost(PATIENCE)
                .until(() ->
                        kept.count("select count(*) from forum_digest_entry e join forum_post p on p.id = e.post_id"
                                        + " join forum_topic t on t.id = p.topic_id where t.title like '%" + mark
                                        + "%'")
                                == 2);
        assertThat(noticesOfForum()).hasCount(0);

        try {
            portal.moveClock(Duration.ofHours(24));
            await().atMost(PATIENCE)
                    .until(() -> kept.count("select count(*) from notification where text like '%" + mark + "%'") > 0);
        } finally {
            portal.moveClock(Duration.ZERO);
        }
        assertThat(noticesOfForum()).hasCount(1);
        assertThat(noticesOfForum()).containsText("2 neue Beiträge in 2 Themen");
    }

    private Locator noticesOfForum() {
        return pupil.open("/notifications.xhtml").locator("main li", new Page.LocatorOptions().setHasText(mark));
    }
}

package org.schulhof.system.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.contract.ModuleFile;
import org.schulhof.system.contract.PortalContract;

class ForumPortalIT implements PortalContract {

    private static final String FOLDER = "/m/forum/";

    private final List<String> addresses = new ArrayList<>();

    @Override
    public ModuleFile module() {
        return new ModuleFile(Path.of("target", "dist", "modules", "org.schulhof.forum.jar"));
    }

    /** A forum that Mr Łukaszewski moderates, with a topic of Paul's, of which he changed the first post; and one of a group of his. */
    @Override
    public void prepare(Visitors visitors) {
        String mark = Long.toString(System.nanoTime(), 36);
        ForumPages settings = new ForumPages(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        long forum = settings.createForum("Pausen " + mark);
        settings.give(forum, "MODERATE", "mohammed lukaszewski", "Mohammed Łukaszewski");
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        long topic = new ForumPages(pupil).begin(forum, "Kiosk " + mark, "Die Brötchen sind doof");
        ForumPages moderating = new ForumPages(teacher);
        moderating.reply(topic, "Was genau gefällt nicht?");
        moderating.draftChange(topic, "doof", "Als Moderation ändern", "Die Brötchen sind zu weich");
        moderating.because("Bitte sachlich bleiben");
        moderating.send();
        teacher.page().waitForURL("**/topic.xhtml?*");
        tickGroupOf(teacher);
        Page mine = pupil.open(FOLDER + "mine.xhtml");
        mine.locator("a.row-link", new Page.LocatorOptions().setHasText(mark)).click();
        mine.waitForURL("**/act.xhtml?*");
        addresses.add(mine.url().replaceFirst(".*" + FOLDER, ""));
        addresses.add("search.xhtml?q=" + mark);
        addresses.add("moderation.xhtml?tab=log");
    }

    private static void tickGroupOf(Visitor owner) {
        Page groups = owner.open(FOLDER + "groups.xhtml");
        Locator toggle = groups.locator("[role=switch]").first();
        if (toggle.getAttribute("aria-checked").equals("false")) {
            toggle.click();
            assertThat(toggle).hasAttribute("aria-checked", "true");
        }
    }

    @Override
    public Collection<String> addresses() {
        return addresses;
    }
}

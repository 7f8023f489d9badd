package org.schulhof.system.module;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.system.Visitor;

/** The administration of modules in a browser. */
public final class ModulesPage {

    private static final Pattern VERSION = Pattern.compile("Version (\\d+)\\.(\\d+)");

    /** What a school gets with the portal. */
    private static final Set<String> PORTALS_OWN =
            Set.of("addressbook", "calendar", "files", "forum", "homework", "messenger");

    private final Page page;

    private ModulesPage(Page page) {
        this.page = page;
    }

    public static ModulesPage openedBy(Visitor administrator) {
        return new ModulesPage(administrator.open("/administration/modules/index.xhtml"));
    }

    /** Sends a jar to be checked. */
    public ModulesPage upload(Path jar) {
        page.navigate("/administration/modules/index.xhtml");
        page.locator("[id='install:file']").setInputFiles(jar);
        page.locator("[id='install:upload']").click();
        page.waitForURL("**/check.xhtml**");
        return this;
    }

    /** The kinds of what the check has found. */
    List<String> findings() {
        return page.locator("[data-finding]").all().stream()
                .map(finding -> finding.getAttribute("data-finding"))
                .toList();
    }

    String address() {
        return page.url();
    }

    String report() {
        return page.locator("main").innerText();
    }

    boolean asksForConfirmation() {
        return confirmation().count() > 0;
    }

    /** Takes responsibility for what the check doubts, if it does, and installs. */
    public void install() {
        tryToInstall();
        assertThat(page.locator(".notice.good")).containsText("ist installiert");
    }

    /** The same, whatever comes of it. */
    void tryToInstall() {
        if (asksForConfirmation()) {
            confirmation().check();
        }
        decide();
    }

    /** Presses the button to install and nothing else. */
    void decide() {
        page.locator("[id='decide:install']").click();
    }

    boolean offersToInstall() {
        return page.locator("[id='decide:install']").count() > 0;
    }

    public void installNewVersion(Path jar) {
        upload(jar).install();
    }

    public void stop(String id) {
        module(id).locator("[id$=':stop']").click();
        assertThat(module(id)).hasAttribute("data-state", "STOPPED");
    }

    public void start(String id) {
        module(id).locator("[id$=':start']").click();
        assertThat(module(id)).hasAttribute("data-state", "RUNNING");
    }

    public void startIfStopped(String id) {
        page.navigate("/administration/modules/index.xhtml");
        if (module(id).getAttribute("data-state").equals("STOPPED")) {
            start(id);
        }
    }

    /** Removes what tests have installed. */
    void removeAllButThePortalsOwn() {
        page.navigate("/administration/modules/index.xhtml");
        List<String> installed = page.locator("[data-module]").all().stream()
                .map(module -> module.getAttribute("data-module"))
                .toList();
        installed.stream().filter(id -> !PORTALS_OWN.contains(id)).forEach(this::remove);
    }

    public void remove(String id) {
        page.navigate("/administration/modules/index.xhtml");
        module(id).locator("[data-open]").click();
        module(id).locator("dialog [id$=':remove']").click();
        assertThat(module(id)).hasCount(0);
    }

    public boolean hasInstalled(String id) {
        page.navigate("/administration/modules/index.xhtml");
        return module(id).count() > 0;
    }

    /** A version one higher than the installed one. */
    public String nextVersionOf(String id) {
        page.navigate("/administration/modules/index.xhtml");
        Matcher version = VERSION.matcher(module(id).innerText());
        if (!version.find()) {
            throw new AssertionError(module(id).innerText());
        }
        return version.group(1) + "." + (Integer.parseInt(version.group(2)) + 1) + ".0";
    }

    Locator refusal() {
        return page.locator(".notice.bad");
    }

    private Locator confirmation() {
        return page.locator("[id='decide:confirmed']");
    }

    public Locator module(String id) {
        return page.locator("[data-module='" + id + "']");
    }
}

package org.schulhof.system.writing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.module.ModuleJars;
import org.schulhof.system.module.ModulesPage;
import org.schulhof.system.release.MatrixPage;

/** The test module in which everybody writes on one board. */
public final class ChalkBoard {

    private final Visitor administrator;

    private ChalkBoard(Visitor administrator) {
        this.administrator = administrator;
    }

    public static ChalkBoard installedForEveryone(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        ModulesPage.openedBy(administrator)
                .upload(ModuleJars.build("chalk", "1.0.0"))
                .install();
        MatrixPage.openedBy(administrator).openForEveryone("Tafel");
        return new ChalkBoard(administrator);
    }

    void stop() {
        ModulesPage.openedBy(administrator).stop("chalk");
    }

    void start() {
        ModulesPage.openedBy(administrator).start("chalk");
    }

    public void remove() {
        ModulesPage.openedBy(administrator).remove("chalk");
    }

    static Page openedBy(Visitor person) {
        return person.open("/m/chalk/index.xhtml");
    }

    static Locator editor(Page page) {
        return page.locator(".editor-content [role=textbox]");
    }

    static Locator button(Page page, String name) {
        return page.locator(".editor-bar button[aria-label^='" + name + "']");
    }

    static void send(Page page) {
        page.locator("[id='form:go']").click();
    }

    /** The line that was written last. */
    static Locator latest(Page page) {
        return page.locator(".section.line").first();
    }
}

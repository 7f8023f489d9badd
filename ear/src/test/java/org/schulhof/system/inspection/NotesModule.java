package org.schulhof.system.inspection;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.module.ModuleJars;
import org.schulhof.system.module.ModulesPage;
import org.schulhof.system.release.MatrixPage;

/** The test module in which people keep private notes. */
final class NotesModule {

    private final Visitor administrator;

    private NotesModule(Visitor administrator) {
        this.administrator = administrator;
    }

    static NotesModule installedForEveryone(Visitors visitors) {
        Visitor administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        ModulesPage.openedBy(administrator)
                .upload(ModuleJars.build("notes", "1.0.0"))
                .install();
        MatrixPage.openedBy(administrator).openForEveryone("Notizen");
        return new NotesModule(administrator);
    }

    void remove() {
        ModulesPage.openedBy(administrator).remove("notes");
    }

    static void keep(Visitor person, String text) {
        Page page = person.open("/m/notes/index.xhtml");
        page.locator("[id='form:text']").fill(text);
        page.locator("[id='form:keep']").click();
        page.locator(".notes li", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    /** What the pigeon has brought. */
    static Locator delivered(Visitor person) {
        return person.open("/m/notes/index.xhtml").locator(".delivered li");
    }
}

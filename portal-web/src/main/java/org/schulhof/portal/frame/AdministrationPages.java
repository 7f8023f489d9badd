package org.schulhof.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.schulhof.api.access.Access;
import org.schulhof.kernel.CoreRight;

/** The pages of the administration, each for those who have its right. */
@ApplicationScoped
public class AdministrationPages {

    private static final List<Page> PAGES = List.of(
            new Page("people", "users", CoreRight.PEOPLE_VIEW),
            new Page("groups", "users-round", CoreRight.GROUPS_EDIT),
            new Page("import", "file-up", CoreRight.PEOPLE_IMPORT),
            new Page("letters", "printer", CoreRight.LETTERS_PRINT),
            new Page("releases", "table-properties", CoreRight.MODULES_RELEASE),
            new Page("modules", "blocks", CoreRight.MODULES_INSTALL),
            new Page("rights", "shield-check", CoreRight.RIGHTS_EDIT),
            new Page("policies", "list-checks", CoreRight.POLICIES_EDIT),
            new Page("audit", "history", CoreRight.AUDIT_VIEW),
            new Page("log-check", "shield", CoreRight.AUDIT_VIEW));

    private final Reader reader;
    private final Access access;
    private final PortalTexts texts;

    @Inject
    public AdministrationPages(Reader reader, Access access, PortalTexts texts) {
        this.reader = reader;
        this.access = access;
        this.texts = texts;
    }

    List<NavigationEntry> open() {
        if (!reader.isSignedIn()) {
            return List.of();
        }
        return PAGES.stream()
                .filter(page -> access.has(page.right.rightName()))
                .map(page -> page.entry(texts))
                .toList();
    }

    private record Page(String name, String icon, CoreRight right) {

        NavigationEntry entry(PortalTexts texts) {
            String folder = "/administration/" + name;
            return new NavigationEntry(
                    name,
                    texts.get("nav." + name),
                    icon,
                    -1,
                    folder + "/index.xhtml",
                    Frame.isShowing(folder + "/"),
                    0);
        }
    }
}

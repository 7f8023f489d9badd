package org.schulhof.portal.page;

import static org.schulhof.kernel.CoreRight.ACCOUNTS_LOCK;
import static org.schulhof.kernel.CoreRight.ACCOUNTS_RECOVER;
import static org.schulhof.kernel.CoreRight.AGREEMENTS_EDIT;
import static org.schulhof.kernel.CoreRight.API_ACCESS;
import static org.schulhof.kernel.CoreRight.AUDIT_VIEW;
import static org.schulhof.kernel.CoreRight.CASES_OPEN;
import static org.schulhof.kernel.CoreRight.CONSENTS_RECORD;
import static org.schulhof.kernel.CoreRight.ERASURES_VIEW;
import static org.schulhof.kernel.CoreRight.FILTERS_EDIT;
import static org.schulhof.kernel.CoreRight.GROUPS_EDIT;
import static org.schulhof.kernel.CoreRight.KEYS_ROTATE;
import static org.schulhof.kernel.CoreRight.LETTERS_PRINT;
import static org.schulhof.kernel.CoreRight.MODULES_INSTALL;
import static org.schulhof.kernel.CoreRight.MODULES_RELEASE;
import static org.schulhof.kernel.CoreRight.PEOPLE_EDIT;
import static org.schulhof.kernel.CoreRight.PEOPLE_IMPORT;
import static org.schulhof.kernel.CoreRight.PEOPLE_VIEW;
import static org.schulhof.kernel.CoreRight.POLICIES_EDIT;
import static org.schulhof.kernel.CoreRight.RIGHTS_EDIT;
import static org.schulhof.kernel.CoreRight.SCANNER;
import static org.schulhof.kernel.CoreRight.UPLOADS_LIMIT;
import static org.schulhof.portal.page.PortalPage.Section.MODULES;
import static org.schulhof.portal.page.PortalPage.Section.PEOPLE;
import static org.schulhof.portal.page.PortalPage.Section.RECORDS;
import static org.schulhof.portal.page.PortalPage.forEverybody;
import static org.schulhof.portal.page.PortalPage.forSignedIn;
import static org.schulhof.portal.page.PortalPage.forThoseConcerned;
import static org.schulhof.portal.page.PortalPage.needing;
import static org.schulhof.portal.page.PortalPage.ofError;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All pages of the core, each with what it needs; those of the administration in the order of their navigation. A page
 * that is not listed is answered as one that does not exist.
 */
public final class PortalPages {

    /** Who is appointed to a case has no right of their own. */
    public static final String CASES = "/administration/cases/index.xhtml";

    public static final List<PortalPage> ALL = List.of(
            forEverybody("/signin.xhtml"),
            forEverybody("/setup.xhtml"),
            forSignedIn("/index.xhtml"),
            forSignedIn("/modules.xhtml"),
            forSignedIn("/notifications.xhtml"),
            forSignedIn("/search.xhtml"),
            forSignedIn("/settings.xhtml"),
            forSignedIn("/password.xhtml"),
            forSignedIn("/second-factor.xhtml"),
            forSignedIn("/app-passwords.xhtml"),
            forSignedIn("/sessions.xhtml"),
            forSignedIn("/account-closed.xhtml"),
            forSignedIn("/agreement.xhtml"),
            forSignedIn("/consents.xhtml"),
            forThoseConcerned("/withdraw.xhtml"),
            forSignedIn("/notification-settings.xhtml"),
            forThoseConcerned("/case-notice.xhtml"),
            forSignedIn("/my-data.xhtml"),
            forSignedIn("/receipt.xhtml"),
            forSignedIn("/sign-out.xhtml"),
            needing(PEOPLE_VIEW, "/administration/people/index.xhtml").inNavigation(PEOPLE, "users"),
            needing(PEOPLE_VIEW, "/administration/people/person.xhtml"),
            needing(PEOPLE_EDIT, "/administration/people/new.xhtml"),
            needing(PEOPLE_VIEW, PEOPLE_EDIT, "/administration/people/edit.xhtml"),
            needing(PEOPLE_VIEW, ACCOUNTS_RECOVER, "/administration/people/recovery.xhtml"),
            needing(ACCOUNTS_LOCK, "/administration/people/lock.xhtml"),
            needing(PEOPLE_VIEW, GROUPS_EDIT, "/administration/groups/index.xhtml")
                    .inNavigation(PEOPLE, "users-round"),
            needing(PEOPLE_VIEW, "/administration/groups/group.xhtml"),
            needing(PEOPLE_IMPORT, "/administration/import/index.xhtml").inNavigation(PEOPLE, "file-up"),
            needing(PEOPLE_IMPORT, "/administration/import/progress.xhtml"),
            needing(LETTERS_PRINT, "/administration/letters/index.xhtml").inNavigation(PEOPLE, "printer"),
            needing(MODULES_RELEASE, "/administration/releases/index.xhtml").inNavigation(MODULES, "table-properties"),
            needing(MODULES_RELEASE, "/administration/releases/release.xhtml"),
            needing(AGREEMENTS_EDIT, "/administration/agreements/index.xhtml").inNavigation(MODULES, "file-text"),
            needing(AGREEMENTS_EDIT, "/administration/agreements/text.xhtml"),
            needing(AGREEMENTS_EDIT, "/administration/agreements/version.xhtml"),
            needing(CONSENTS_RECORD, "/administration/consents/index.xhtml").inNavigation(PEOPLE, "circle-check"),
            needing(CONSENTS_RECORD, "/administration/consents/class.xhtml"),
            needing(CONSENTS_RECORD, "/administration/consents/paper.xhtml"),
            needing(MODULES_INSTALL, "/administration/modules/index.xhtml").inNavigation(MODULES, "blocks"),
            needing(MODULES_INSTALL, "/administration/modules/check.xhtml"),
            needing(MODULES_INSTALL, "/administration/modules/signers.xhtml"),
            needing(RIGHTS_EDIT, "/administration/rights/index.xhtml").inNavigation(MODULES, "shield-check"),
            needing(POLICIES_EDIT, "/administration/policies/index.xhtml").inNavigation(MODULES, "list-checks"),
            needing(UPLOADS_LIMIT, "/administration/upload-limits/index.xhtml").inNavigation(MODULES, "file-up"),
            needing(SCANNER, "/administration/virus-scanner/index.xhtml").inNavigation(MODULES, "shield"),
            needing(FILTERS_EDIT, "/administration/filters/index.xhtml").inNavigation(MODULES, "ban"),
            needing(FILTERS_EDIT, "/administration/filters/list.xhtml"),
            needing(FILTERS_EDIT, "/administration/filters/import.xhtml"),
            forThoseConcerned(CASES).inNavigation(RECORDS, "folder"),
            needing(CASES_OPEN, "/administration/cases/new.xhtml"),
            needing(CASES_OPEN, "/administration/cases/report.xhtml"),
            forThoseConcerned("/administration/cases/case.xhtml"),
            forThoseConcerned("/administration/cases/content.xhtml"),
            forThoseConcerned("/administration/cases/log.xhtml"),
            needing(ERASURES_VIEW, "/administration/erasures/index.xhtml").inNavigation(RECORDS, "trash-2"),
            needing(ERASURES_VIEW, "/administration/erasures/receipt.xhtml"),
            needing(AUDIT_VIEW, "/administration/audit/index.xhtml").inNavigation(RECORDS, "history"),
            needing(AUDIT_VIEW, "/administration/log-check/index.xhtml").inNavigation(RECORDS, "shield"),
            needing(KEYS_ROTATE, "/administration/keys/index.xhtml").inNavigation(RECORDS, "lock"),
            needing(API_ACCESS, "/administration/tokens/index.xhtml").inNavigation(MODULES, "key-round"),
            ofError("/error/forbidden.xhtml"),
            ofError("/error/refused.xhtml"),
            ofError("/error/missing.xhtml"),
            ofError("/error/expired.xhtml"),
            ofError("/error/closed.xhtml"),
            ofError("/error/broken.xhtml"));

    private static final Map<String, PortalPage> BY_PATH =
            ALL.stream().collect(Collectors.toMap(PortalPage::path, Function.identity()));

    private PortalPages() {}

    static Optional<PortalPage> find(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}

package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.access.RightRow;
import org.schulhof.kernel.access.RightsAdministration;
import org.schulhof.portal.frame.Notices;

/** Which role has which right. */
@Named
@RequestScoped
public class RightsPage {

    private final RightsAdministration rights;
    private final ModuleTitles texts;
    private final Notices notices;

    private List<RightRow> rows;

    @Inject
    public RightsPage(RightsAdministration rights, ModuleTitles texts, Notices notices) {
        this.rights = rights;
        this.texts = texts;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        rows = rights.list();
    }

    public String toggle(String right, Role role, boolean granted) {
        try {
            rights.decideForRole(right, role, granted);
            return notices.after("rights.saved", "/administration/rights/index.xhtml");
        } catch (AccessDeniedException e) {
            return notices.refuse("rights.fixed");
        }
    }

    public String title(RightRow row) {
        return texts.title(row.name());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<RightRow> getRows() {
        return rows;
    }
}

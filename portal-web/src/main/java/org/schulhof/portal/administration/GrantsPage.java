package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.access.RightGrant;
import org.schulhof.kernel.access.RightRow;
import org.schulhof.kernel.access.RightsAdministration;
import org.schulhof.portal.frame.Notices;

/** The rights of the person or group whose page this is part of. */
@Named
@RequestScoped
public class GrantsPage {

    private final RightsAdministration rights;
    private final Access access;
    private final Notices notices;
    private final long id;

    private boolean editor;
    private List<RightRow> changeable;
    private List<RightGrant> ofPerson;
    private List<RightGrant> ofGroup;
    private String right;

    @Inject
    public GrantsPage(RightsAdministration rights, Access access, Notices notices, RequestParameters parameters) {
        this.rights = rights;
        this.access = access;
        this.notices = notices;
        this.id = parameters.number("id");
    }

    @PostConstruct
    void load() {
        editor = access.has(CoreRight.RIGHTS_EDIT.rightName());
        if (editor) {
            changeable = rights.list().stream().filter(row -> !row.fixed()).toList();
            ofPerson = rights.grantsToPerson(id);
            ofGroup = rights.grantsToGroup(id);
        }
    }

    /** @param person whether the page is a person's, else it is a group's */
    public String give(boolean person) {
        try {
            if (person) {
                rights.grantToPerson(right, id);
            } else {
                rights.grantToGroup(right, id);
            }
            return notices.after("grants.saved", here(person));
        } catch (AccessDeniedException e) {
            return notices.refuse("grants.refused");
        }
    }

    public String withdraw(long grantId, boolean person) {
        rights.withdraw(grantId);
        return notices.after("grants.withdrawn", here(person));
    }

    private String here(boolean person) {
        return (person ? "/administration/people/person.xhtml?id=" : "/administration/groups/group.xhtml?id=") + id;
    }

    public boolean isEditor() {
        return editor;
    }

    public List<RightRow> getChangeable() {
        return changeable;
    }

    public List<RightGrant> getOfPerson() {
        return ofPerson;
    }

    public List<RightGrant> getOfGroup() {
        return ofGroup;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }
}

package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.schulhof.api.group.GroupType;
import org.schulhof.kernel.group.GroupAdministration;
import org.schulhof.kernel.group.GroupNameTakenException;
import org.schulhof.kernel.group.GroupRow;
import org.schulhof.portal.frame.Notices;

/** The list of groups for the administration, and a form for a new one. */
@Named
@RequestScoped
public class GroupsPage {

    private static final int PAGE_SIZE = 50;

    private final GroupAdministration groups;
    private final Notices notices;

    private final String text;
    private final String type;
    private final int page;
    private Paging paging;
    private List<GroupRow> rows;
    private String newName;
    private GroupType newType = GroupType.CLUB;

    @Inject
    public GroupsPage(GroupAdministration groups, Notices notices, RequestParameters parameters) {
        this.groups = groups;
        this.notices = notices;
        this.text = parameters.text("q");
        this.type = parameters.text("type");
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        GroupType chosen = Arrays.stream(GroupType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElse(null);
        paging = new Paging(page, PAGE_SIZE, groups.count(chosen, text));
        rows = groups.search(chosen, text, paging.offset(), PAGE_SIZE);
    }

    public String create() {
        try {
            long id = groups.create(newType, newName);
            return notices.after("group.created", "/administration/groups/group.xhtml?id=" + id, newName.strip());
        } catch (GroupNameTakenException e) {
            return notices.refuse("group.taken", newName.strip());
        }
    }

    public GroupType[] getTypes() {
        return GroupType.values();
    }

    /** The types of which people make groups; those of a role are kept by the portal. */
    public List<GroupType> getTypesToCreate() {
        return Arrays.stream(GroupType.values())
                .filter(known -> known != GroupType.ROLE)
                .toList();
    }

    public String getText() {
        return text;
    }

    public String getType() {
        return type;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<GroupRow> getRows() {
        return rows;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public GroupType getNewType() {
        return newType;
    }

    public void setNewType(GroupType newType) {
        this.newType = newType;
    }
}

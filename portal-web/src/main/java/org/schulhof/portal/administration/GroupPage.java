package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.api.access.Access;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.group.GroupAdministration;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.GroupNameTakenException;
import org.schulhof.kernel.group.MemberRow;
import org.schulhof.kernel.person.PeopleAdministration;
import org.schulhof.kernel.person.PeopleFilter;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.portal.frame.Notices;

/** One group: its members and owners, and people to add. */
@Named
@RequestScoped
public class GroupPage {

    private static final int PAGE_SIZE = 100;
    private static final int CANDIDATES = 8;

    private final GroupAdministration groups;
    private final PeopleAdministration people;
    private final Access access;
    private final Notices notices;

    private final long id;
    private final int page;
    private final String search;
    private String name;
    private GroupEntity group;
    private Paging paging;
    private List<MemberRow> members;
    private List<PersonEntity> candidates = List.of();

    @Inject
    public GroupPage(
            GroupAdministration groups,
            PeopleAdministration people,
            Access access,
            Notices notices,
            RequestParameters parameters) {
        this.groups = groups;
        this.people = people;
        this.access = access;
        this.notices = notices;
        this.id = parameters.number("id");
        this.page = (int) parameters.number("page");
        this.search = parameters.text("q");
    }

    @PostConstruct
    void load() {
        group = groups.get(id);
        name = group.name();
        paging = new Paging(page, PAGE_SIZE, groups.countMembers(id));
        members = groups.members(id, paging.offset(), PAGE_SIZE);
        if (!search.isBlank()) {
            candidates = people.search(new PeopleFilter(search, null, null, false), 0, CANDIDATES);
        }
    }

    public String rename() {
        try {
            groups.rename(id, name);
            return notices.after("group.renamed", here());
        } catch (GroupNameTakenException e) {
            return notices.refuse("group.taken", name);
        }
    }

    public String delete() {
        String deleted = groups.get(id).name();
        groups.delete(id);
        return notices.after("group.deleted", "/administration/groups/index.xhtml", deleted);
    }

    public String add(long personId) {
        groups.put(id, personId, true, false);
        return notices.after("group.member.added", here());
    }

    public String makeOwner(long personId) {
        groups.put(id, personId, true, true);
        return notices.after("group.owner.made", here());
    }

    public String makeMember(long personId) {
        groups.put(id, personId, true, false);
        return notices.after("group.owner.taken", here());
    }

    public String remove(long personId) {
        groups.remove(id, personId);
        return notices.after("group.member.removed", here());
    }

    private String here() {
        return "/administration/groups/group.xhtml?id=" + id;
    }

    public boolean isEditable() {
        return !group.isKeptByRole() && access.has(CoreRight.GROUPS_EDIT.rightName());
    }

    public long getId() {
        return id;
    }

    public String getSearch() {
        return search;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public GroupEntity getGroup() {
        return group;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public List<PersonEntity> getCandidates() {
        return candidates;
    }
}

package org.schulhof.addressbook.internal.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.Page;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** The groups: {@code groups.xhtml?q=<text>}, and one of them: {@code group.xhtml?id=<group>&from=<offset>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("groups")
public final class GroupPage implements PageBean {

    private final Directory directory;
    private @Nullable Long id;
    private transient @Nullable Group shown;
    private transient @Nullable Page<Listing> members;
    private transient @Nullable Page<Group> page;
    private transient @Nullable List<Group> own;

    @Activate
    public GroupPage(@Reference Directory directory) {
        this.directory = directory;
    }

    public String getText() {
        return PageAddress.current().text("q");
    }

    public Page<Group> getPage() {
        if (page == null) {
            page = directory.searchGroups(getText(), PageAddress.current().offset());
        }
        return page;
    }

    /** Those of the reader, without those of a role. */
    public List<Group> getOwn() {
        if (own == null) {
            own = directory.ownGroups();
        }
        return own;
    }

    /** Whether there are more for the reader than their own. */
    public boolean isMore() {
        return getPage().total() > getOwn().size();
    }

    public @Nullable Long getId() {
        if (id == null) {
            id = PageAddress.current().id("id").orElse(null);
        }
        return id;
    }

    public Group getShown() {
        if (shown == null) {
            shown = directory.group(getId() == null ? 0 : getId());
        }
        return shown;
    }

    public Page<Listing> getMembers() {
        if (members == null) {
            members = directory.members(getShown().id(), PageAddress.current().offset());
        }
        return members;
    }
}

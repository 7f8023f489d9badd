package org.schulhof.forum.internal.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** Which groups have a forum of their own, to switch: {@code groups.xhtml?q=<text>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("groupForums")
public final class GroupForumsPage implements PageBean {

    private final ForumAdministration administration;
    private @Nullable String text;
    private transient @Nullable List<ForumAdministration.GroupForum> rows;

    @Activate
    public GroupForumsPage(@Reference ForumAdministration administration) {
        this.administration = administration;
    }

    public String getText() {
        if (text == null) {
            text = PageAddress.current().text("q");
        }
        return text;
    }

    public List<ForumAdministration.GroupForum> getRows() {
        if (rows == null) {
            administration.requireSwitchingGroups();
            rows = administration.groupForums(getText());
        }
        return rows;
    }

    public void toggle(long groupId) {
        boolean on = getRows().stream().anyMatch(row -> row.group().id() == groupId && row.on());
        administration.switchGroup(groupId, !on);
        rows = null;
    }
}

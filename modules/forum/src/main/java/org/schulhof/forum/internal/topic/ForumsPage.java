package org.schulhof.forum.internal.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.forum.ForumAdministration;

/** The forums ({@code index.xhtml}), what is new in them ({@code new.xhtml?page=}), and one of them ({@code forum.xhtml?id=&before=}). */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("forums")
public final class ForumsPage implements PageBean {

    private final Topics topics;
    private final ForumAdministration administration;
    private @Nullable Long id;
    private long before;
    private transient @Nullable List<ForumRow> rows;
    private transient @Nullable List<TopicRow> unread;
    private transient @Nullable TopicPage shown;

    @Activate
    public ForumsPage(@Reference Topics topics, @Reference ForumAdministration administration) {
        this.topics = topics;
        this.administration = administration;
    }

    private List<ForumRow> rows() {
        if (rows == null) {
            rows = topics.forums();
        }
        return rows;
    }

    public List<ForumRow> getOfSchool() {
        return rows().stream().filter(row -> row.forum().groupId().isEmpty()).toList();
    }

    public List<ForumRow> getOfGroups() {
        return rows().stream().filter(row -> row.forum().groupId().isPresent()).toList();
    }

    public boolean isMayCreate() {
        return administration.mayCreate();
    }

    public boolean isMaySwitchGroups() {
        return administration.maySwitchGroups();
    }

    /** Topics with something unread, a page of them and one more if there are more. */
    public List<TopicRow> getUnread() {
        if (unread == null) {
            unread = topics.unread((PageAddress.current().page() - 1) * Topics.PAGE, Topics.PAGE + 1);
        }
        return unread;
    }

    public List<TopicRow> getUnreadShown() {
        return getUnread().subList(0, Math.min(Topics.PAGE, getUnread().size()));
    }

    public boolean isMoreUnread() {
        return getUnread().size() > Topics.PAGE;
    }

    public int getPage() {
        return PageAddress.current().page();
    }

    public String readEverything() {
        topics.readEverything();
        return "new?faces-redirect=true";
    }

    public TopicPage getShown() {
        if (shown == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
                before = PageAddress.current().id("before").orElse(0L);
            }
            shown = topics.of(id, before);
        }
        return shown;
    }

    public String readAll() {
        topics.readAll(getShown().forum().id());
        return "forum?faces-redirect=true&id=" + id;
    }

    public String follow(Level level) {
        topics.follow(getShown().forum().id(), level);
        return "forum?faces-redirect=true&id=" + id;
    }

    public Level[] getLevels() {
        return Level.values();
    }
}

package org.schulhof.files.internal.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.policy.Policies;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;

/** What was thrown away: {@code trash.xhtml}, of a group {@code ?folder=<its root>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("trash")
public final class TrashPage implements PageBean {

    private final Spaces spaces;
    private final Tree tree;
    private final Changes changes;
    private final Titles titles;
    private final People people;
    private final Policies policies;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private transient @Nullable Place root;

    @Activate
    public TrashPage(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Changes changes,
            @Reference Titles titles,
            @Reference People people,
            @Reference Policies policies,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.spaces = spaces;
        this.tree = tree;
        this.changes = changes;
        this.titles = titles;
        this.people = people;
        this.policies = policies;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    private Place root() {
        if (root == null) {
            if (id == null) {
                id = PageAddress.current().id("folder").orElseGet(spaces::home);
            }
            root = tree.open(id);
        }
        return root;
    }

    public String getWhose() {
        return titles.way(root()).get(0).name();
    }

    public long getFolder() {
        return root().id();
    }

    public int getDays() {
        return policies.number(FilesModule.TRASH_DAYS);
    }

    public List<Row> getRows() {
        return Row.of(tree.trash(root()), Map.of(), people, currentPerson.locale());
    }

    public String restore(long node) {
        changes.restore(node);
        feedback.done("trash.restored");
        return here();
    }

    public String delete(long node) {
        changes.delete(node);
        return here();
    }

    public String clear() {
        changes.empty(root());
        feedback.done("trash.emptied");
        return here();
    }

    private String here() {
        return "trash?faces-redirect=true&folder=" + root().id();
    }
}

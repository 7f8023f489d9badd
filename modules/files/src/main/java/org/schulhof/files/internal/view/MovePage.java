package org.schulhof.files.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.files.internal.tree.Tree.Order;

/** Chooses the folder to which something is moved or copied: {@code move.xhtml?ids=<ids>&from=<folder>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("mover")
public final class MovePage implements PageBean {

    private final Spaces spaces;
    private final Tree tree;
    private final Changes changes;
    private final Titles titles;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable String ids;
    private long at;
    private transient @Nullable Place place;

    @Activate
    public MovePage(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Changes changes,
            @Reference Titles titles,
            @Reference People people,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.spaces = spaces;
        this.tree = tree;
        this.changes = changes;
        this.titles = titles;
        this.people = people;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public String getIds() {
        getPlace();
        return ids == null ? "" : ids;
    }

    public Place getPlace() {
        if (place == null) {
            if (ids == null) {
                ids = Arrays.stream(PageAddress.current().text("ids").split(","))
                        .filter(one -> one.matches("\\d{1,18}"))
                        .collect(Collectors.joining(","));
                at = PageAddress.current()
                        .id("from")
                        .orElseGet(() -> PageAddress.current()
                                .id("group")
                                .map(spaces::ofGroup)
                                .orElseGet(spaces::home));
            }
            place = tree.open(at);
        }
        return place;
    }

    private List<Long> chosen() {
        return Arrays.stream(getIds().split(","))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** What is moved, by name. */
    public String getNames() {
        return tree.openAll(chosen()).stream().map(one -> one.node().name()).collect(Collectors.joining(", "));
    }

    public List<Titles.Step> getWay() {
        return titles.way(getPlace());
    }

    public List<Row> getFolders() {
        List<Long> moved = chosen();
        return Row.of(
                tree.list(getPlace(), Order.NAME, 0, Tree.PAGE).stream()
                        .filter(node -> node.isFolder() && !moved.contains(node.id()))
                        .toList(),
                Map.of(),
                people,
                currentPerson.locale());
    }

    public List<Group> getGroups() {
        return spaces.groups();
    }

    public boolean isWritable() {
        return getPlace().may(Permission.WRITE);
    }

    public @Nullable String move() {
        return all(id -> changes.move(id, getPlace().id()), "moved");
    }

    public @Nullable String copy() {
        return all(id -> changes.copy(id, getPlace().id()), "copied");
    }

    private @Nullable String all(LongConsumer work, String done) {
        try {
            chosen().forEach(work::accept);
            feedback.done(done);
            return "index?faces-redirect=true&folder=" + getPlace().id();
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
            return null;
        }
    }
}

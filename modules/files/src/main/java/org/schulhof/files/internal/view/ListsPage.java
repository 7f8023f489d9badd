package org.schulhof.files.internal.view;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;

/** Lists across folders: {@code groups.xhtml}, {@code shared.xhtml}, {@code search.xhtml?q=<text>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("lists")
public final class ListsPage implements PageBean {

    private final Spaces spaces;
    private final Tree tree;
    private final Files files;
    private final Titles titles;
    private final People people;
    private final CurrentPerson currentPerson;
    private @Nullable String text;
    private transient @Nullable List<Row> found;
    private transient @Nullable List<Row> shared;

    @Activate
    public ListsPage(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Files files,
            @Reference Titles titles,
            @Reference People people,
            @Reference CurrentPerson currentPerson) {
        this.spaces = spaces;
        this.tree = tree;
        this.files = files;
        this.titles = titles;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    public List<Group> getGroups() {
        return spaces.groups();
    }

    public List<Row> getShared() {
        if (shared == null) {
            shared = rows(tree.sharedWithMe());
        }
        return shared;
    }

    public String getText() {
        if (text == null) {
            text = PageAddress.current().text("q");
        }
        return text;
    }

    public List<Row> getFound() {
        if (found == null) {
            List<Place> places = tree.search(getText());
            List<Row> rows = rows(places);
            found = IntStream.range(0, rows.size())
                    .mapToObj(i -> rows.get(i).in(folder(places.get(i))))
                    .toList();
        }
        return found;
    }

    private List<Row> rows(List<Place> places) {
        List<Node> nodes = places.stream().map(Place::node).toList();
        return Row.of(nodes, files.held(nodes), people, currentPerson.locale());
    }

    private String folder(Place place) {
        List<Titles.Step> way = titles.way(place);
        return way.size() < 2 ? "" : way.get(way.size() - 2).name();
    }
}

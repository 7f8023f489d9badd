package org.schulhof.files.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Place;

/** What folders are called for the reader: roots have no name of their own. */
@Component(service = Titles.class)
public final class Titles {

    private final Groups groups;
    private final CurrentPerson currentPerson;

    @Activate
    public Titles(@Reference Groups groups, @Reference CurrentPerson currentPerson) {
        this.groups = groups;
        this.currentPerson = currentPerson;
    }

    /** A step of the way to a folder. */
    public record Step(long id, String name) {}

    public String title(Place place) {
        List<Step> way = way(place);
        return way.get(way.size() - 1).name();
    }

    /** From what the reader sees as the outermost to the place itself. */
    public List<Step> way(Place place) {
        List<Step> way = new ArrayList<>();
        for (Node node : place.seen()) {
            way.add(new Step(node.id(), node.parentId().isEmpty() ? root(place) : node.name()));
        }
        return way;
    }

    private String root(Place place) {
        Texts texts = Texts.of(FilesModule.class, currentPerson);
        Optional<Long> group = place.space().groupId();
        return group.isEmpty()
                ? texts.get("home.title")
                : groups.find(group.get()).map(Group::name).orElse(texts.get("groups.title"));
    }
}

package org.schulhof.files.internal.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeName;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.files.internal.tree.Tree.Order;

/** Says what goes into a zip, before the first byte of it goes. */
@Component(service = Packing.class)
public final class Packing {

    private static final int MOST = 2000;

    private final Tree tree;
    private final Files files;

    @Activate
    public Packing(@Reference Tree tree, @Reference Files files) {
        this.tree = tree;
        this.files = files;
    }

    /**
     * An entry.
     *
     * @param path within the zip, of names without signs of paths; ends with a slash for a folder
     * @param version null for a folder
     */
    public record Item(String path, @Nullable FileVersion version) {}

    /**
     * All that the current person may read of these.
     *
     * @throws org.schulhof.api.file.FileTooLargeException if it is more than they may fetch at once (R37)
     */
    public List<Item> items(List<Long> ids) {
        List<Item> items = new ArrayList<>();
        add(tree.openAll(ids), "", items);
        files.requireAllowed(items.stream()
                .mapToLong(item -> item.version() == null ? 0 : item.version().size())
                .sum());
        return items;
    }

    private void add(List<Place> places, String path, List<Item> items) {
        Set<String> taken = new HashSet<>();
        Map<Long, FileVersion> versions = files.current(places);
        for (Place place : places) {
            if (!place.may(Permission.DROP)) {
                continue;
            }
            if (items.size() >= MOST) {
                throw new RefusedException(Reason.TOO_MANY);
            }
            NodeName name = place.isRoot()
                    ? new NodeName("_")
                    : new NodeName(place.node().name());
            NodeName free = name;
            for (int number = 2; !taken.add(free.key()); number++) {
                free = name.numbered(number);
            }
            if (place.node().isFolder()) {
                items.add(new Item(path + free.text() + "/", null));
                List<Long> inside = tree.list(place, Order.NAME, 0, MOST).stream()
                        .map(Node::id)
                        .toList();
                add(tree.openAll(inside), path + free.text() + "/", items);
            } else if (versions.containsKey(place.id())) {
                items.add(new Item(path + free.text(), versions.get(place.id())));
            }
        }
    }
}

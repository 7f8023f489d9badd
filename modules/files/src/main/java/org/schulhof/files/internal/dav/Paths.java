package org.schulhof.files.internal.dav;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Group;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.dav.Spot.Real;
import org.schulhof.files.internal.dav.Spot.Signpost;
import org.schulhof.files.internal.dav.Spot.Way;
import org.schulhof.files.internal.tree.NodeName;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.files.internal.tree.UnknownNodeException;
import org.schulhof.files.internal.tree.Walking;

/**
 * Which file or folder a path leads to: {@code Meine Dateien/...}, {@code Gruppen/<group>/...}, {@code Freigegeben/<shared>/...}.
 * The outer names are in the reader's language; those of the other one lead there too, so that an address goes on to work.
 */
@Component(service = Paths.class)
public final class Paths {

    private static final String HOME = "tab.home";
    private static final String GROUPS = "tab.groups";
    private static final String SHARED = "tab.shared";

    private final Spaces spaces;
    private final Tree tree;
    private final Walking walking;
    private final CurrentPerson currentPerson;

    @Activate
    public Paths(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Walking walking,
            @Reference CurrentPerson currentPerson) {
        this.spaces = spaces;
        this.tree = tree;
        this.walking = walking;
        this.currentPerson = currentPerson;
    }

    /** Where a path goes into the tree. */
    private record Entry(Place place, String name, List<String> rest) {}

    Spot require(List<String> path) {
        return find(path).orElseThrow(() -> new UnknownNodeException("path", path.size()));
    }

    Optional<Spot> find(List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(new Signpost(Way.TOP, ""));
        }
        if (path.size() == 1 && !leads(path, HOME)) {
            return leads(path, GROUPS)
                    ? Optional.of(new Signpost(Way.GROUPS, path.get(0)))
                    : leads(path, SHARED) ? Optional.of(new Signpost(Way.SHARED, path.get(0))) : Optional.empty();
        }
        return entry(path)
                .flatMap(entry -> entry.rest().isEmpty()
                        ? Optional.of(new Real(entry.place(), entry.name()))
                        : below(entry.place(), entry.rest()));
    }

    private Optional<Spot> below(Place place, List<String> rest) {
        if (!place.node().isFolder()) {
            return Optional.empty();
        }
        List<NodeName> names = new ArrayList<>();
        for (String name : rest) {
            try {
                names.add(NodeName.sent(name));
            } catch (RefusedException e) {
                // Nothing can be called so
                return Optional.empty();
            }
        }
        return walking.find(place, names)
                .map(found -> new Real(found, found.node().name()));
    }

    /** The outermost place on a path, below which all else lies; empty where nobody can have put anything. */
    Optional<Place> mount(List<String> path) {
        return entry(path).map(Entry::place);
    }

    private Optional<Entry> entry(List<String> path) {
        if (leads(path, HOME)) {
            return Optional.of(new Entry(tree.open(spaces.home()), path.get(0), path.subList(1, path.size())));
        }
        if (path.size() < 2) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(path.get(1), Normalizer.Form.NFC);
        Optional<Place> place = leads(path, GROUPS)
                ? Optional.ofNullable(groups().get(name)).map(group -> tree.open(spaces.ofGroup(group.id())))
                : leads(path, SHARED) ? Optional.ofNullable(shared().get(name)) : Optional.empty();
        return place.map(found -> new Entry(found, name, path.subList(2, path.size())));
    }

    private static boolean leads(List<String> path, String key) {
        return !path.isEmpty()
                && List.of(Locale.GERMAN, Locale.ENGLISH).stream()
                        .anyMatch(locale ->
                                Texts.of(FilesModule.class, locale).get(key).equals(path.get(0)));
    }

    /** What a signpost leads to. */
    List<Spot> inside(Signpost signpost) {
        List<Spot> inside = new ArrayList<>();
        switch (signpost.way()) {
            case TOP -> {
                Texts texts = Texts.of(FilesModule.class, currentPerson);
                inside.add(new Real(tree.open(spaces.home()), texts.get(HOME)));
                inside.add(new Signpost(Way.GROUPS, texts.get(GROUPS)));
                inside.add(new Signpost(Way.SHARED, texts.get(SHARED)));
            }
            case GROUPS -> {
                Map<String, Group> groups = groups();
                Map<Long, Long> roots = spaces.ofGroups(groups.values());
                Map<Long, String> names = new LinkedHashMap<>();
                groups.forEach((name, group) -> names.put(roots.get(group.id()), name));
                tree.openAll(names.keySet()).forEach(place -> inside.add(new Real(place, names.get(place.id()))));
            }
            case SHARED -> shared().forEach((name, place) -> inside.add(new Real(place, name)));
        }
        return inside;
    }

    private Map<String, Group> groups() {
        return named(spaces.groups(), Group::name, Group::id);
    }

    private Map<String, Place> shared() {
        List<Place> oldestFirst = new ArrayList<>(tree.sharedWithMe());
        Collections.reverse(oldestFirst);
        return named(oldestFirst, place -> place.node().name(), Place::id);
    }

    /** Where a name is taken, the number of the thing stands behind: what others share changes no address. */
    private static <T> Map<String, T> named(List<T> things, Function<T, String> called, ToLongFunction<T> number) {
        Map<String, T> named = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (T thing : things) {
            NodeName name = NodeName.brought(called.apply(thing).replaceAll("[/\\\\]", "_"));
            NodeName free = taken.add(name.key()) ? name : name.numbered(number.applyAsLong(thing));
            named.put(free.text(), thing);
        }
        return named;
    }
}

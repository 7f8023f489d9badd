package org.schulhof.files.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileContent;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.NotSavedException;
import org.schulhof.api.file.PersonalFiles;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.Permission;
import org.schulhof.files.internal.tree.Place;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.files.internal.tree.Tree.Order;
import org.schulhof.files.internal.tree.UnknownNodeException;
import org.schulhof.files.internal.view.Titles;

/**
 * The current person's files, to attach from and to save to. A folder is named by its node; {@code group/<id>} is a group's, which may
 * not have been made yet, {@code shared} what others have shared.
 */
@Component
public final class OfferedFiles implements PersonalFiles {

    private static final String SHARED = "shared";
    private static final String GROUP = "group/";

    private final Spaces spaces;
    private final Tree tree;
    private final Files files;
    private final Titles titles;
    private final FileStore store;
    private final CurrentPerson currentPerson;

    @Activate
    public OfferedFiles(
            @Reference Spaces spaces,
            @Reference Tree tree,
            @Reference Files files,
            @Reference Titles titles,
            @Reference FileStore store,
            @Reference CurrentPerson currentPerson) {
        this.spaces = spaces;
        this.tree = tree;
        this.files = files;
        this.titles = titles;
        this.store = store;
        this.currentPerson = currentPerson;
    }

    @Override
    public List<Folder> beginnings() {
        List<Folder> all = new ArrayList<>();
        all.add(new Folder(Long.toString(spaces.home()), text("home.title")));
        spaces.groups().forEach(group -> all.add(new Folder(GROUP + group.id(), group.name())));
        all.add(new Folder(SHARED, text("shared.title")));
        return all;
    }

    @Override
    public Listing open(@Nullable String folder, int page) {
        if (SHARED.equals(folder)) {
            List<Entry> shared =
                    tree.sharedWithMe().stream().map(place -> entry(place, "")).toList();
            return new Listing(List.of(new Folder(SHARED, text("shared.title"))), false, shared, false);
        }
        Place place = tree.open(id(folder));
        if (!place.node().isFolder()) {
            throw new UnknownNodeException("folder", place.id());
        }
        List<Node> nodes = tree.list(place, Order.NAME, (page - 1) * Tree.PAGE, Tree.PAGE + 1);
        boolean more = nodes.size() > Tree.PAGE;
        List<Long> shown = nodes.stream().limit(Tree.PAGE).map(Node::id).toList();
        return new Listing(
                titles.way(place).stream()
                        .map(step -> new Folder(Long.toString(step.id()), step.name()))
                        .toList(),
                place.may(Permission.WRITE) || place.permission() == Permission.DROP,
                tree.openAll(shown).stream().map(one -> entry(one, "")).toList(),
                more);
    }

    @Override
    public List<Entry> search(String text) {
        return tree.search(text).stream()
                .map(place -> {
                    List<Titles.Step> way = titles.way(place);
                    return entry(
                            place, way.size() < 2 ? "" : way.get(way.size() - 2).name());
                })
                .toList();
    }

    private static Entry entry(Place place, String where) {
        Node node = place.node();
        return new Entry(
                Long.toString(node.id()),
                node.name(),
                node.isFolder(),
                node.isFolder() ? 0 : node.size(),
                node.changedAt(),
                where,
                place.may(node.isFolder() ? Permission.DROP : Permission.READ));
    }

    @Override
    public Chosen choose(String file) {
        long id = number(file);
        FileVersion version = files.require(id, null);
        StoredFile stored = store.find(version.fileId()).orElseThrow(() -> new UnknownNodeException("file", id));
        return new Chosen(tree.open(id).node().name(), stored);
    }

    @Override
    public Saved save(@Nullable String folder, String name, FileContent content) {
        try {
            Node saved = files.add(id(folder), name, content);
            Place place = tree.open(saved.parentId().orElseThrow());
            return new Saved(
                    saved.name(), titles.title(place), "/m/" + FilesModule.ID + "/index.xhtml?folder=" + place.id());
        } catch (RefusedException e) {
            throw new NotSavedException(text("refused." + e.reason()));
        }
    }

    private long id(@Nullable String folder) {
        if (folder == null) {
            return spaces.home();
        }
        return folder.startsWith(GROUP) ? spaces.ofGroup(number(folder.substring(GROUP.length()))) : number(folder);
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new UnknownNodeException(id, 0);
        }
        return Long.parseLong(id);
    }

    private String text(String key) {
        return Texts.of(FilesModule.class, currentPerson).get(key);
    }
}

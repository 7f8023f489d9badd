package org.schulhof.files.internal.view;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Tree;

/** What changed last in the reader's files and those of their groups. */
@Component
public final class LatestTile implements Tile {

    private static final int LINES = 4;

    private final Tree tree;
    private final Titles titles;

    @Activate
    public LatestTile(@Reference Tree tree, @Reference Titles titles) {
        this.tree = tree;
        this.titles = titles;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        List<Line> lines = tree.latest(LINES).stream()
                .map(place -> {
                    List<Titles.Step> way = titles.way(place);
                    return new Line(
                            place.node().name(),
                            way.size() < 2 ? null : way.get(way.size() - 2).name(),
                            "details.xhtml?id=" + place.id());
                })
                .toList();
        return new Content(lines, Texts.of(FilesModule.class, locale, reader).get("tile.empty"));
    }
}

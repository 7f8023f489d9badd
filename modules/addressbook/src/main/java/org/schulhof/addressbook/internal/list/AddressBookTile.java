package org.schulhof.addressbook.internal.list;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;

/** Lists that others share with the reader, and the reader's classes and clubs. */
@Component
public final class AddressBookTile implements Tile {

    private static final int LINES = 4;

    private final Groups groups;
    private final Lists lists;

    @Activate
    public AddressBookTile(@Reference Groups groups, @Reference Lists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        Texts texts = Texts.of(AddressBook.class, locale, reader);
        List<Line> lines = Stream.concat(
                        lists.sharedWithMe().stream().map(list -> line(list, texts)),
                        groups.of(reader.id()).stream()
                                .filter(group -> group.type() == GroupType.CLASS || group.type() == GroupType.CLUB)
                                .map(group -> line(group, texts)))
                .limit(LINES)
                .toList();
        return new Content(lines, texts.get("tile.empty"));
    }

    private static Line line(ListSummary list, Texts texts) {
        String owner = list.owner() == null
                ? texts.get("list.shared")
                : texts.get("list.sharedBy", list.owner().name());
        return new Line(list.name(), owner, "list.xhtml?id=" + list.id());
    }

    private static Line line(Group group, Texts texts) {
        return new Line(group.name(), texts.get("groupType." + group.type()), "group.xhtml?id=" + group.id());
    }
}

package org.schulhof.files.internal.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.schulhof.api.file.FileState;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.files.internal.tree.Node;

/**
 * A line of a list of files.
 *
 * @param size in words; empty for a folder
 * @param by who changed it last; empty if nobody is known
 * @param where in which folder, for lists across folders; empty otherwise
 * @param state READY, or why it can't be read now
 */
public record Row(
        long id,
        boolean folder,
        String name,
        String icon,
        int hue,
        String size,
        Instant at,
        String by,
        String where,
        FileState state) {

    /** With the names of those who changed them; one query. */
    static List<Row> of(List<Node> nodes, Map<Long, FileState> held, People people, Locale locale) {
        Map<Long, Person> named = people.named(nodes.stream()
                .flatMap(node -> node.changedBy().stream())
                .distinct()
                .toList());
        return nodes.stream()
                .map(node -> new Row(
                        node.id(),
                        node.isFolder(),
                        node.name(),
                        Look.icon(node),
                        Look.hue(node),
                        node.isFolder() ? "" : Look.size(node.size(), locale),
                        node.trashedAt().orElse(node.changedAt()),
                        node.changedBy().map(named::get).map(Person::name).orElse(""),
                        "",
                        held.getOrDefault(node.id(), FileState.READY)))
                .toList();
    }

    Row in(String folder) {
        return new Row(id, this.folder, name, icon, hue, size, at, by, folder, state);
    }

    /** Where it leads. */
    public String address() {
        return (folder ? "index.xhtml?folder=" : "details.xhtml?id=") + id;
    }
}

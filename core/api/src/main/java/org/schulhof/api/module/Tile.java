package org.schulhof.api.module;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.schulhof.api.person.Person;

/**
 * What a module shows on the start page. Registered as an OSGi service, asked by the portal only, for people who may use
 * the module. A tile that throws or takes longer than a second is shown as not available; nothing else suffers.
 */
@ConsumerType
public interface Tile {

    /** What this person should see at a glance; at most five lines. Texts are plain, in the reader's language. */
    Content content(Person reader, Locale locale);

    /**
     * What a tile shows.
     *
     * @param lines newest or most urgent first
     * @param whenEmpty a sentence for no lines
     */
    record Content(List<Line> lines, String whenEmpty) {
        public Content {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of a tile.
     *
     * @param title what it is about
     * @param detail from whom or when, in smaller letters; null if nothing
     * @param page page of the module, with query, for instance {@code topic.xhtml?id=7}; null if the line leads nowhere
     */
    record Line(
            String title, @Nullable String detail, @Nullable String page) {}
}

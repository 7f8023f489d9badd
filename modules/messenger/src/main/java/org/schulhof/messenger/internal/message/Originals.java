package org.schulhof.messenger.internal.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.messenger.internal.room.Room;

/** What messages said before they were changed. Asks no one whether they may: only a report does. */
@Component(service = Originals.class)
public final class Originals {

    private final MessageStore store;
    private final Envelopes envelopes;

    @Activate
    public Originals(@Reference MessageStore store, @Reference Envelopes envelopes) {
        this.store = store;
        this.envelopes = envelopes;
    }

    /** By the number of their message, the oldest first. */
    public Map<Integer, List<String>> around(Room room, int from, int to) {
        Map<Integer, List<String>> found = new HashMap<>();
        store.originals(room, from, to)
                .forEach(original -> envelopes
                        .open(room, original)
                        .ifPresent(text -> found.computeIfAbsent(original.number(), number -> new ArrayList<>())
                                .add(text)));
        return found;
    }
}

package org.schulhof.forum.internal.topic;

import java.util.List;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.forum.Forum;

/**
 * A forum with a page of its topics.
 *
 * @param pinned on the first page only
 * @param topics the newest activity first
 * @param next where the next page begins; 0 if this is the last
 * @param held topics that wait for approval: the reader's own, or all for a moderator
 */
public record TopicPage(
        Forum forum,
        List<TopicRow> pinned,
        List<TopicRow> topics,
        List<TopicRow> held,
        long next,
        boolean first,
        boolean mayWrite,
        boolean mayModerate,
        boolean mayChange,
        Level follow) {

    public TopicPage {
        pinned = List.copyOf(pinned);
        topics = List.copyOf(topics);
        held = List.copyOf(held);
    }

    public boolean isEmpty() {
        return pinned.isEmpty() && topics.isEmpty() && held.isEmpty();
    }
}

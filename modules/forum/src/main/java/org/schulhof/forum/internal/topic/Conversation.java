package org.schulhof.forum.internal.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.forum.internal.follow.Level;
import org.schulhof.forum.internal.forum.Forum;

/**
 * A page of a topic as this reader sees it.
 *
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param posts by their numbers; then those that wait for approval, if this is the last page
 * @param firstUnread number of the first unread post of this page; 0 if there is none
 * @param answer what a teacher has endorsed, on the first page only
 * @param endorser who has; null if nobody knows any more
 */
public record Conversation(
        Forum forum,
        Topic topic,
        int page,
        int pages,
        List<PostView> posts,
        int firstUnread,
        @Nullable PostView answer,
        @Nullable Person endorser,
        boolean mayWrite,
        boolean mayModerate,
        boolean mayEndorse,
        boolean mine,
        boolean held,
        Level follow) {

    public Conversation {
        posts = List.copyOf(posts);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }
}

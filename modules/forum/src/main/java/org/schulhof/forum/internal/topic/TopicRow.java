package org.schulhof.forum.internal.topic;

import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;

/**
 * A topic in a list.
 *
 * @param forumName null where the list is of one forum
 * @param author null if nobody knows any more
 * @param lastAuthor of the newest post; null if nobody knows any more
 * @param unread how many posts the reader has not read
 */
public record TopicRow(
        Topic topic,
        @Nullable String forumName,
        @Nullable Person author,
        @Nullable Person lastAuthor,
        long unread) {}

package org.schulhof.forum.internal.topic;

import org.jspecify.annotations.Nullable;
import org.schulhof.forum.internal.forum.Forum;

/**
 * A forum in a list.
 *
 * @param latest the topic with the newest post; null if there is none
 * @param unread how many topics have something that the reader has not read
 */
public record ForumRow(Forum forum, @Nullable Topic latest, long unread) {}

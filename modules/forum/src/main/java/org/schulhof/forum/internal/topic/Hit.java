package org.schulhof.forum.internal.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.Snippet;

/**
 * A post that was found.
 *
 * @param author null if nobody knows any more
 */
public record Hit(
        long postId,
        long topicId,
        String forumName,
        Snippet title,
        Snippet text,
        @Nullable Person author,
        Instant at) {}

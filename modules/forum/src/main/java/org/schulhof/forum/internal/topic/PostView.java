package org.schulhof.forum.internal.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.person.Person;

/**
 * A post as this reader sees it.
 *
 * @param number its place in the topic; null while it waits for approval
 * @param author null if nobody knows any more
 * @param html null if the reader may not see what it says
 * @param pictures ids of attachments that stand in the text
 * @param editor who changed it last, if that was not its author
 * @param replyTo which post it answers; null if none that can be named
 * @param unread whether the reader sees it for the first time
 * @param hidden whether readers do not see what it says: it was deleted or waits
 */
public record PostView(
        long id,
        @Nullable Integer number,
        @Nullable Person author,
        PostState state,
        @Nullable String html,
        List<Attachment> attachments,
        List<Long> pictures,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Person editor,
        boolean moderated,
        @Nullable Reply replyTo,
        boolean unread,
        boolean mine,
        boolean endorsed,
        boolean mayChange,
        boolean mayModerate,
        boolean hidden) {

    public PostView {
        attachments = List.copyOf(attachments);
        pictures = List.copyOf(pictures);
    }

    /** @param author null if nobody knows any more */
    public record Reply(int number, @Nullable Person author) {}
}

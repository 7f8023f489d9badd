package org.schulhof.forum.internal.privacy;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentReaders;
import org.schulhof.api.person.Person;
import org.schulhof.forum.internal.forum.Readers;
import org.schulhof.forum.internal.moderation.Appeals;
import org.schulhof.forum.internal.topic.Conversations;

/** Whoever sees what a post says has its files; what was taken off has whoever sees the act. */
@Component
public final class ForumAttachmentReaders implements AttachmentReaders {

    private final Readers readers;
    private final Conversations conversations;
    private final Appeals appeals;

    @Activate
    public ForumAttachmentReaders(
            @Reference Readers readers, @Reference Conversations conversations, @Reference Appeals appeals) {
        this.readers = readers;
        this.conversations = conversations;
        this.appeals = appeals;
    }

    @Override
    public boolean mayRead(String thing, Person reader) {
        if (thing.matches("post/\\d{1,18}")) {
            return conversations.mayRead(Long.parseLong(thing.substring(5)), readers.of(reader));
        }
        return thing.matches("act/\\d{1,18}")
                && appeals.mayReadAttachments(Long.parseLong(thing.substring(4)), readers.of(reader));
    }
}

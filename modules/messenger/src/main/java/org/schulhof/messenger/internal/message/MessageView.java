package org.schulhof.messenger.internal.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.person.Person;

/**
 * A message as somebody in the room reads it.
 *
 * @param sender null once they were erased
 * @param text null if there is none any more, or it does not open
 * @param signs who has set which
 * @param answered what it answers to, if it is one
 */
public record MessageView(
        Message message,
        @Nullable Person sender,
        @Nullable String text,
        Map<Sign, Set<Long>> signs,
        List<Attachment> files,
        Optional<Answered> answered) {

    /** The message that another one answers to. */
    public record Answered(
            int number, @Nullable Person sender, @Nullable String text) {}
}

package org.schulhof.forum.internal.topic;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.text.TextTooLongException;

/** Something that a page does with what was typed; what is wrong with it is told at its field, and the page stays. */
public final class Attempt {

    private Attempt() {}

    /**
     * @param form id of the form
     * @return where it leads; null to stay
     */
    public static @Nullable String of(Feedback feedback, String form, Supplier<@Nullable String> attempt) {
        try {
            return attempt.get();
        } catch (InvalidPostException e) {
            String key = "post.invalid." + e.reason();
            switch (e.reason()) {
                case TITLE_MISSING, TITLE_TOO_LONG -> feedback.refusedAt(form + ":title", key);
                case TEXT_MISSING -> feedback.refusedAt(form + ":text", key);
                case REASON_MISSING, REASON_TOO_LONG -> feedback.refusedAt(form + ":reason", key);
                case CLOSED, CHANGED_MEANWHILE, MODERATED, NO_EDITING -> feedback.refused(key);
            }
        } catch (TextTooLongException e) {
            feedback.refusedAt(form + ":text", "post.tooLong", e.longest());
        } catch (UnknownAttachmentException e) {
            feedback.refusedAt(form + ":files", "post.fileGone");
        }
        return null;
    }
}

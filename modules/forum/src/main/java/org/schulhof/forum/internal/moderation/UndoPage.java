package org.schulhof.forum.internal.moderation;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.forum.internal.Undo;
import org.schulhof.forum.internal.topic.Attempt;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.Writing;

/** What the reader deleted just now, to take it back. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("undo")
public final class UndoPage implements PageBean {

    private final Writing writing;
    private final Moderation moderation;
    private final TopicModeration topics;
    private final Conversations conversations;
    private final Feedback feedback;
    private @Nullable Undo undo;

    @Activate
    public UndoPage(
            @Reference Writing writing,
            @Reference Moderation moderation,
            @Reference TopicModeration topics,
            @Reference Conversations conversations,
            @Reference Feedback feedback) {
        this.writing = writing;
        this.moderation = moderation;
        this.topics = topics;
        this.conversations = conversations;
        this.feedback = feedback;
    }

    public @Nullable Undo getLeft() {
        if (undo == null) {
            undo = Undo.leftByLastPage().orElse(null);
        }
        return undo;
    }

    public @Nullable String takeBack() {
        try {
            return Attempt.of(feedback, "undo", () -> {
                switch (undo.kind()) {
                    case OWN_POST -> writing.restore(undo.id());
                    case POST -> moderation.restore(undo.id());
                    case TOPIC -> topics.restoreTopic(undo.id());
                }
                return undo.kind() == Undo.Kind.TOPIC
                        ? "topic?faces-redirect=true&id=" + undo.id()
                        : "topic?faces-redirect=true&id="
                                + conversations.stored(undo.id()).topicId() + "&post=" + undo.id();
            });
        } catch (NotFoundException e) {
            feedback.refused("undo.tooLate");
            return null;
        }
    }
}

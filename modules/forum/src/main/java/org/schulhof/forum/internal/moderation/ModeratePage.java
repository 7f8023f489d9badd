package org.schulhof.forum.internal.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.forum.internal.Undo;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.topic.Attempt;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.PostView;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicState;

/** A moderator deletes or rejects a post: {@code moderate.xhtml?post=<post>}; looks after a topic: {@code steer.xhtml?topic=<topic>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("moderate")
public final class ModeratePage implements PageBean {

    private final Moderation moderation;
    private final TopicModeration topics;
    private final Conversations conversations;
    private final Feedback feedback;
    private @Nullable Long postId;
    private @Nullable Long topicId;
    private @Nullable String oldTitle;
    private String title = "";
    private String reason = "";
    private @Nullable Long destination;
    private transient @Nullable PostView post;
    private transient @Nullable Topic topic;

    @Activate
    public ModeratePage(
            @Reference Moderation moderation,
            @Reference TopicModeration topics,
            @Reference Conversations conversations,
            @Reference Feedback feedback) {
        this.moderation = moderation;
        this.topics = topics;
        this.conversations = conversations;
        this.feedback = feedback;
    }

    public PostView getPost() {
        if (post == null) {
            if (postId == null) {
                postId = PageAddress.current().requiredId("post");
            }
            topicId = moderation.moderatedPost(postId).topicId();
            post = conversations.post(postId);
        }
        return post;
    }

    public Topic getTopic() {
        if (topic == null) {
            if (topicId == null) {
                topicId = PageAddress.current()
                        .id("topic")
                        .orElseGet(() -> moderation
                                .moderatedPost(PageAddress.current().requiredId("post"))
                                .topicId());
            }
            topic = topics.moderated(topicId);
            if (oldTitle == null) {
                oldTitle = topic.title();
                title = oldTitle;
            }
        }
        return topic;
    }

    public @Nullable String delete() {
        getPost();
        return Attempt.of(feedback, "form", () -> {
            moderation.delete(postId, reason);
            new Undo(Undo.Kind.POST, postId).leaveForNextPage();
            return there() + "&post=" + postId;
        });
    }

    public @Nullable String reject() {
        getPost();
        return Attempt.of(feedback, "form", () -> {
            moderation.reject(postId, reason);
            return "moderation?faces-redirect=true";
        });
    }

    private String there() {
        return "topic?faces-redirect=true&id=" + topicId;
    }

    public String toggleClosed() {
        topics.close(getTopic().id(), !getTopic().isClosed());
        return there();
    }

    public String togglePinned() {
        topics.pin(getTopic().id(), !getTopic().isPinned());
        return there();
    }

    public @Nullable String rename() {
        getTopic();
        return Attempt.of(feedback, "rename", () -> {
            topics.rename(topicId, oldTitle, title, reason);
            return there();
        });
    }

    public @Nullable String move() {
        getTopic();
        if (destination == null) {
            return null;
        }
        topics.move(topicId, destination);
        return there();
    }

    public @Nullable String deleteTopic() {
        long forumId = getTopic().forumId();
        return Attempt.of(feedback, "delete", () -> {
            topics.deleteTopic(topicId, reason);
            new Undo(Undo.Kind.TOPIC, topicId).leaveForNextPage();
            return "forum?faces-redirect=true&id=" + forumId;
        });
    }

    public String restoreTopic() {
        topics.restoreTopic(getTopic().id());
        return there();
    }

    public boolean isDeleted() {
        return getTopic().state() == TopicState.DELETED;
    }

    public List<Forum> getDestinations() {
        return topics.destinations(getTopic().forumId());
    }

    public String getTitle() {
        getTopic();
        return title;
    }

    public void setTitle(@Nullable String typed) {
        title = typed == null ? "" : typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = typed == null ? "" : typed;
    }

    public @Nullable Long getDestination() {
        return destination;
    }

    public void setDestination(@Nullable Long forumId) {
        destination = forumId;
    }
}

package org.schulhof.forum.internal.moderation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.forum.internal.forum.Forum;
import org.schulhof.forum.internal.forum.UnknownForumException;
import org.schulhof.forum.internal.topic.Attempt;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.Post;
import org.schulhof.forum.internal.topic.PostState;
import org.schulhof.forum.internal.topic.PostView;
import org.schulhof.forum.internal.topic.TitleChange;
import org.schulhof.forum.internal.topic.Topic;
import org.schulhof.forum.internal.topic.TopicStore;
import org.schulhof.forum.internal.topic.Topics;
import org.schulhof.forum.internal.topic.Writing;

/** A new topic: {@code write.xhtml?forum=<forum>}; a post to change, by its author or a moderator: {@code edit.xhtml?post=<post>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("draft")
public final class WritingPage implements PageBean {

    private final Topics topics;
    private final Conversations conversations;
    private final Writing writing;
    private final Moderation moderation;
    private final Attachments attachments;
    private final Feedback feedback;
    private @Nullable Long forumId;
    private @Nullable Long postId;
    private long topicId;
    private int version;
    private boolean moderating;
    private @Nullable String oldTitle;
    private String title = "";
    private String text = "";
    private String reason = "";
    private @Nullable String meanwhile;
    private ArrayList<Long> files = new ArrayList<>();
    private transient @Nullable Forum forum;

    @Activate
    public WritingPage(
            @Reference Topics topics,
            @Reference Conversations conversations,
            @Reference Writing writing,
            @Reference Moderation moderation,
            @Reference Attachments attachments,
            @Reference Feedback feedback) {
        this.topics = topics;
        this.conversations = conversations;
        this.writing = writing;
        this.moderation = moderation;
        this.attachments = attachments;
        this.feedback = feedback;
    }

    public Forum getForum() {
        if (forum == null) {
            if (forumId == null) {
                forumId = PageAddress.current().requiredId("forum");
            }
            forum = topics.writable(forumId);
        }
        return forum;
    }

    /** @return null to stay and mend what is wrong */
    public @Nullable String begin() {
        return Attempt.of(feedback, "form", () -> {
            Post post = writing.begin(getForum().id(), title, text, files);
            if (post.state() == PostState.HELD) {
                feedback.done("post.heldNow");
            }
            return "topic?faces-redirect=true&id=" + post.topicId();
        });
    }

    private void load() {
        if (postId == null) {
            postId = PageAddress.current().requiredId("post");
            PostView post = conversations.post(postId);
            moderating = !post.mine();
            if (!post.mayChange() && !(moderating && post.mayModerate() && moderation.mayEdit())) {
                throw new UnknownForumException("post to change", postId);
            }
            text = post.html();
            post.attachments().stream().map(Attachment::id).forEach(files::add);
            files.removeAll(post.pictures());
            Post stored = conversations.stored(postId);
            version = stored.version();
            topicId = stored.topicId();
            if (conversations.mayRetitle(stored)) {
                oldTitle = conversations.topic(topicId).title();
                title = oldTitle;
            }
        }
    }

    /** Whether the form has the title of the topic too. */
    public boolean isTitled() {
        load();
        return oldTitle != null;
    }

    public boolean isModerating() {
        load();
        return moderating;
    }

    public Topic getTopic() {
        load();
        return conversations.topic(topicId);
    }

    public long getPostId() {
        load();
        return postId;
    }

    /** What somebody else made of the post meanwhile; null if nobody did. */
    public @Nullable String getMeanwhile() {
        return meanwhile;
    }

    /** @return null to stay and mend what is wrong */
    public @Nullable String save() {
        load();
        return Attempt.of(feedback, "form", () -> {
            try {
                if (moderating) {
                    moderation.edit(postId, version, text, files, reason);
                } else {
                    writing.edit(
                            postId, version, oldTitle == null ? null : new TitleChange(oldTitle, title), text, files);
                }
            } catch (InvalidPostException e) {
                if (e.reason() == InvalidPostException.Reason.CHANGED_MEANWHILE) {
                    // What was typed stays; saving it once more is then no accident
                    Post now = conversations.stored(postId);
                    meanwhile = now.state() == PostState.DELETED ? "" : now.html();
                    version = now.version();
                    if (oldTitle != null) {
                        oldTitle = conversations.mayRetitle(now)
                                ? conversations.topic(topicId).title()
                                : null;
                    }
                }
                throw e;
            }
            return "topic?faces-redirect=true&id=" + topicId + "&post=" + postId;
        });
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String typed) {
        title = typed == null ? "" : typed;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String typed) {
        text = typed == null ? "" : typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = typed == null ? "" : typed;
    }

    public List<Long> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Long> chosen) {
        files = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public List<Attachment> getChosen() {
        return files.isEmpty()
                ? List.of()
                : attachments.chosen(postId == null ? Writing.placeOfNew() : TopicStore.place(postId), files);
    }
}

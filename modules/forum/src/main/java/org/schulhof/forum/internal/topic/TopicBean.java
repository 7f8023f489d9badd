package org.schulhof.forum.internal.topic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.module.Texts;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.forum.ForumModule;
import org.schulhof.forum.internal.Undo;
import org.schulhof.forum.internal.follow.Level;

/**
 * A topic: {@code topic.xhtml?id=<topic>}, at a page ({@code &page=}), a post ({@code &post=}) or the first unread one
 * ({@code &new=true}); {@code &quote=<post>} puts a quote into the answer.
 */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("topic")
public final class TopicBean implements PageBean {

    private final Conversations conversations;
    private final Writing writing;
    private final Attachments attachments;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Long id;
    private int page;
    private @Nullable Long target;
    private @Nullable Long replyTo;
    private @Nullable String text;
    private ArrayList<Long> files = new ArrayList<>();
    private transient @Nullable Conversation shown;

    @Activate
    public TopicBean(
            @Reference Conversations conversations,
            @Reference Writing writing,
            @Reference Attachments attachments,
            @Reference CurrentPerson currentPerson,
            @Reference Feedback feedback) {
        this.conversations = conversations;
        this.writing = writing;
        this.attachments = attachments;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public Conversation getShown() {
        if (shown == null) {
            shown = conversations.open(getId(), page);
            page = shown.page();
        }
        return shown;
    }

    private long getId() {
        if (id == null) {
            id = PageAddress.current().requiredId("id");
            target = PageAddress.current().id("post").orElse(null);
            replyTo = PageAddress.current().id("quote").orElse(null);
            boolean unread = PageAddress.current().text("new").equals("true");
            Long wanted = target != null ? target : replyTo;
            page = wanted != null || unread
                    ? conversations.pageOf(id, wanted)
                    : PageAddress.current().page();
        }
        return id;
    }

    /** Which post the address asks for; null if none. */
    public @Nullable Long getTarget() {
        return target;
    }

    public String getTitle() {
        String title = getShown().topic().title();
        return title.isEmpty() ? Texts.of(ForumModule.class, currentPerson).get("topic.untitled") : title;
    }

    /** @return null to stay and mend what is wrong */
    public @Nullable String reply() {
        return Attempt.of(feedback, "reply", () -> {
            Post post = writing.reply(getId(), getText(), files, replyTo);
            if (post.state() == PostState.HELD) {
                feedback.done("post.heldNow");
            }
            return at(post.id());
        });
    }

    private String at(long postId) {
        return "topic?faces-redirect=true&id=" + id + "&post=" + postId;
    }

    /** The author takes a post out; with the last one, the topic goes. */
    public @Nullable String delete(long postId) {
        return Attempt.of(feedback, "reply", () -> {
            boolean alone = getShown().topic().replies() == 0
                    && getShown().mine()
                    && getShown().posts().get(0).id() == postId;
            long forumId = getShown().forum().id();
            writing.delete(postId);
            new Undo(Undo.Kind.OWN_POST, postId).leaveForNextPage();
            return alone ? "forum?faces-redirect=true&id=" + forumId : here();
        });
    }

    private String here() {
        return "topic?faces-redirect=true&id=" + id + "&page=" + page;
    }

    public @Nullable String endorse(long postId) {
        conversations.endorse(postId);
        return at(postId);
    }

    public String follow(Level level) {
        conversations.follow(getId(), level);
        return here();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    /** Whether somebody is quoted in the answer. */
    public boolean isQuoting() {
        getId();
        return replyTo != null;
    }

    public String getText() {
        if (text == null) {
            getId();
            text = replyTo == null
                    ? ""
                    : conversations.quote(
                            replyTo, Texts.of(ForumModule.class, currentPerson).get("nobody"));
        }
        return text;
    }

    public void setText(@Nullable String typed) {
        text = typed == null ? "" : typed;
    }

    public List<Long> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Long> chosen) {
        files = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public List<Attachment> getChosen() {
        return files.isEmpty() ? List.of() : attachments.chosen(Writing.placeOfNew(), files);
    }
}

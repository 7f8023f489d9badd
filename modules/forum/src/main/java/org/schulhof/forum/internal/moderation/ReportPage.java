package org.schulhof.forum.internal.moderation;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.forum.internal.topic.Conversations;
import org.schulhof.forum.internal.topic.InvalidPostException;
import org.schulhof.forum.internal.topic.PostView;

/** Reports a post: {@code report.xhtml?post=<post>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("report")
public final class ReportPage implements PageBean {

    private final Reports reports;
    private final Conversations conversations;
    private final Feedback feedback;
    private @Nullable Long postId;
    private Report.@Nullable Reason reason;
    private String note = "";
    private transient @Nullable PostView post;

    @Activate
    public ReportPage(
            @Reference Reports reports, @Reference Conversations conversations, @Reference Feedback feedback) {
        this.reports = reports;
        this.conversations = conversations;
        this.feedback = feedback;
    }

    public PostView getPost() {
        if (post == null) {
            if (postId == null) {
                postId = PageAddress.current().requiredId("post");
            }
            post = conversations.post(postId);
        }
        return post;
    }

    public long getTopicId() {
        return conversations.stored(getPost().id()).topicId();
    }

    public Report.Reason[] getReasons() {
        return Report.Reason.values();
    }

    public @Nullable String send() {
        if (reason == null) {
            feedback.refusedAt("form:why", "report.choose");
            return null;
        }
        try {
            reports.report(getPost().id(), reason, note);
        } catch (InvalidPostException e) {
            feedback.refusedAt("form:note", "post.invalid." + e.reason());
            return null;
        }
        feedback.done("report.sent");
        return "topic?faces-redirect=true&id=" + getTopicId() + "&post=" + postId;
    }

    public Report.@Nullable Reason getReason() {
        return reason;
    }

    public void setReason(Report.@Nullable Reason chosen) {
        reason = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String typed) {
        note = typed == null ? "" : typed;
    }
}

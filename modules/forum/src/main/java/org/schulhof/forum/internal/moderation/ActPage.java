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
import org.schulhof.forum.internal.topic.InvalidPostException;

/** What a moderator did, with the original, an appeal and its answer: {@code act.xhtml?id=<act>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("act")
public final class ActPage implements PageBean {

    private final Appeals appeals;
    private final Feedback feedback;
    private @Nullable Long id;
    private String appeal = "";
    private String answer = "";
    private transient Appeals.@Nullable ActView shown;

    @Activate
    public ActPage(@Reference Appeals appeals, @Reference Feedback feedback) {
        this.appeals = appeals;
        this.feedback = feedback;
    }

    public Appeals.ActView getShown() {
        if (shown == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
            }
            shown = appeals.open(id);
        }
        return shown;
    }

    public @Nullable String send() {
        getShown();
        try {
            appeals.appeal(id, appeal);
        } catch (InvalidPostException e) {
            feedback.refusedAt("appealing:appeal", "appeal.invalid." + e.reason());
            return null;
        }
        feedback.done("appeal.sent");
        return "act?faces-redirect=true&id=" + id;
    }

    public @Nullable String grant() {
        return decide(true);
    }

    public @Nullable String refuse() {
        return decide(false);
    }

    private @Nullable String decide(boolean granted) {
        getShown();
        try {
            appeals.decide(id, granted, answer);
        } catch (InvalidPostException e) {
            feedback.refusedAt("deciding:answer", "appeal.invalid." + e.reason());
            return null;
        }
        feedback.done("appeal.decided");
        return "act?faces-redirect=true&id=" + id;
    }

    public String getAppeal() {
        return appeal;
    }

    public void setAppeal(@Nullable String typed) {
        appeal = typed == null ? "" : typed;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String typed) {
        answer = typed == null ? "" : typed;
    }
}

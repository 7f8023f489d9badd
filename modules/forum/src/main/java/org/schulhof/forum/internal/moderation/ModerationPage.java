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
import org.schulhof.forum.internal.topic.Attempt;

/**
 * What waits for the reader as a moderator or as who decides: {@code moderation.xhtml?tab=<held, reports, appeals, log>}; and what was
 * done to what they wrote: {@code mine.xhtml}.
 */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("moderation")
public final class ModerationPage implements PageBean {

    private final Reports reports;
    private final Appeals appeals;
    private final Moderation moderation;
    private final Feedback feedback;
    private @Nullable String tab;
    private transient @Nullable List<Reports.HeldRow> held;
    private transient @Nullable List<Reports.ReportRow> reported;
    private transient @Nullable List<Appeals.ActRow> waiting;
    private transient @Nullable List<Appeals.ActRow> log;
    private transient @Nullable List<Appeals.ActRow> own;
    private transient @Nullable Boolean moderates;

    @Activate
    public ModerationPage(
            @Reference Reports reports,
            @Reference Appeals appeals,
            @Reference Moderation moderation,
            @Reference Feedback feedback) {
        this.reports = reports;
        this.appeals = appeals;
        this.moderation = moderation;
        this.feedback = feedback;
    }

    public String getTab() {
        if (tab == null) {
            String asked = PageAddress.current().text("tab");
            tab = List.of("held", "reports", "appeals", "log").contains(asked)
                    ? asked
                    : isModerates() ? "held" : "appeals";
        }
        return tab;
    }

    public boolean isModerates() {
        if (moderates == null) {
            moderates = reports.moderates();
        }
        return moderates;
    }

    public boolean isDecides() {
        return appeals.decides();
    }

    /** Whether there is anything to do here for the reader. */
    public boolean isInvolved() {
        return isModerates() || isDecides();
    }

    public List<Reports.HeldRow> getHeld() {
        if (held == null) {
            held = reports.held();
        }
        return held;
    }

    public List<Reports.ReportRow> getReported() {
        if (reported == null) {
            reported = reports.open();
        }
        return reported;
    }

    public List<Appeals.ActRow> getWaiting() {
        if (waiting == null) {
            waiting = appeals.waiting();
        }
        return waiting;
    }

    /** How much waits in all. */
    public int getCount() {
        return getHeld().size() + getReported().size() + getWaiting().size();
    }

    private List<Appeals.ActRow> log() {
        if (log == null) {
            log = appeals.log(PageAddress.current().id("before").orElse(0L));
        }
        return log;
    }

    public List<Appeals.ActRow> getLog() {
        return log().subList(0, Math.min(Appeals.PAGE, log().size()));
    }

    /** Where the next page of the log begins; 0 if there is none. */
    public long getNext() {
        return log().size() > Appeals.PAGE
                ? getLog().get(Appeals.PAGE - 1).act().id()
                : 0;
    }

    public List<Appeals.ActRow> getOwn() {
        if (own == null) {
            own = appeals.own();
        }
        return own;
    }

    public @Nullable String approve(long postId) {
        return Attempt.of(feedback, "held", () -> {
            moderation.approve(postId);
            feedback.done("held.approved");
            return here();
        });
    }

    public @Nullable String dismiss(long reportId) {
        return Attempt.of(feedback, "reports", () -> {
            reports.settle(reportId, false);
            feedback.done("report.settled");
            return here();
        });
    }

    public @Nullable String acted(long reportId) {
        return Attempt.of(feedback, "reports", () -> {
            reports.settle(reportId, true);
            feedback.done("report.settled");
            return here();
        });
    }

    public @Nullable String passOn(long reportId) {
        return Attempt.of(feedback, "reports", () -> {
            reports.passOn(reportId);
            feedback.done("report.passedOn");
            return here();
        });
    }

    private String here() {
        return "moderation?faces-redirect=true&tab=" + getTab();
    }
}

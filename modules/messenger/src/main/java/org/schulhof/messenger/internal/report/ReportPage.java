package org.schulhof.messenger.internal.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.TooManyReportsException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.messenger.internal.message.Conversations;
import org.schulhof.messenger.internal.message.MessageView;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.UnknownRoomException;

/** Reports a message: {@code report.xhtml?room=<room>&number=<number>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("chatReport")
public final class ReportPage implements PageBean {

    private static final List<Integer> DISTANCES = List.of(0, 3, 5, Excerpts.FARTHEST);
    private static final int USUAL = 3;

    private final Excerpts excerpts;
    private final Conversations conversations;
    private final Feedback feedback;
    private @Nullable Long roomId;
    private @Nullable Integer number;
    private String reason = "";
    private int distance = USUAL;
    private transient @Nullable MessageView message;

    @Activate
    public ReportPage(
            @Reference Excerpts excerpts, @Reference Conversations conversations, @Reference Feedback feedback) {
        this.excerpts = excerpts;
        this.conversations = conversations;
        this.feedback = feedback;
    }

    public long getRoomId() {
        if (roomId == null) {
            roomId = PageAddress.current().requiredId("room");
            number = (int) PageAddress.current().requiredId("number");
        }
        return roomId;
    }

    public MessageView getMessage() {
        if (message == null) {
            long room = getRoomId();
            message = conversations.around(room, number, 0).stream()
                    .filter(view -> view.message().isSent())
                    .findFirst()
                    .orElseThrow(() -> new UnknownRoomException("message in room " + room, number));
        }
        return message;
    }

    public List<Integer> getDistances() {
        return DISTANCES;
    }

    public int getLongestReason() {
        return NewReport.LONGEST_REASON;
    }

    public @Nullable String send() {
        if (reason.isBlank()) {
            feedback.refusedAt("form:reason", "report.reasonMissing");
            return null;
        }
        try {
            excerpts.report(getRoomId(), number, reason, distance);
        } catch (TooManyReportsException e) {
            feedback.refused("report.tooMany", e.most());
            return null;
        } catch (RefusedException e) {
            feedback.refused("refused." + e.reason());
            return null;
        }
        feedback.done("report.sent");
        return "index?faces-redirect=true&room=" + roomId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = typed == null ? "" : typed;
    }

    public int getDistance() {
        return distance;
    }

    public void setDistance(int chosen) {
        distance = DISTANCES.contains(chosen) ? chosen : USUAL;
    }
}

package org.schulhof.calendar.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.internal.invitation.Answer;
import org.schulhof.calendar.internal.invitation.Invitations;
import org.schulhof.calendar.internal.invitation.Invitations.Invited;

/** To what the reader is invited, with buttons to answer: {@code invitations.xhtml}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("invited")
public final class InvitationsPage implements PageBean {

    private final Invitations invitations;
    private final Agenda agenda;
    private final Wording wording;
    private final Feedback feedback;
    private transient @Nullable List<Row> rows;

    @Activate
    public InvitationsPage(
            @Reference Invitations invitations,
            @Reference Agenda agenda,
            @Reference Wording wording,
            @Reference Feedback feedback) {
        this.invitations = invitations;
        this.agenda = agenda;
        this.wording = wording;
        this.feedback = feedback;
    }

    /** An invitation. */
    public record Row(long id, String title, String when, String answer) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = invitations.upcoming().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(Invited invited) {
        LocalDateTime start = agenda.local(invited.occurrence().startsAt());
        LocalDate day = start.toLocalDate();
        String when = invited.occurrence().isAllDay()
                ? wording.fullDay(day)
                : wording.fullDay(day) + ", " + Wording.time(start);
        String place = invited.occurrence().place();
        return new Row(
                invited.occurrence().entryId(),
                invited.occurrence().title(),
                place.isEmpty() ? when : when + " · " + place,
                invited.answer().map(Answer::name).orElse("NONE"));
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    public String answer(long entryId, Answer answer) {
        invitations.answer(entryId, answer);
        feedback.done("answer.done." + answer);
        return "invitations?faces-redirect=true";
    }
}

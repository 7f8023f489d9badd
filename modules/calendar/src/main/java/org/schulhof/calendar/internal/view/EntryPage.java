package org.schulhof.calendar.internal.view;

import java.util.Arrays;
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
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.EntryReading;
import org.schulhof.calendar.internal.entry.EntryView;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.LastDeed;
import org.schulhof.calendar.internal.entry.Scope;
import org.schulhof.calendar.internal.invitation.Answer;
import org.schulhof.calendar.internal.invitation.GuestList;
import org.schulhof.calendar.internal.invitation.Invitations;

/** One time of an entry: {@code entry.xhtml?id=<entry>&at=<time>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("sheet")
public final class EntryPage implements PageBean {

    private final EntryReading reading;
    private final Entries entries;
    private final Invitations invitations;
    private final Wording wording;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable String at;
    private transient @Nullable EntryView shown;
    private transient @Nullable GuestList guests;

    @Activate
    public EntryPage(
            @Reference EntryReading reading,
            @Reference Entries entries,
            @Reference Invitations invitations,
            @Reference Wording wording,
            @Reference Feedback feedback) {
        this.reading = reading;
        this.entries = entries;
        this.invitations = invitations;
        this.wording = wording;
        this.feedback = feedback;
    }

    public EntryView getShown() {
        if (shown == null) {
            if (id == null) {
                id = PageAddress.current().requiredId("id");
                at = PageAddress.current().text("at");
            }
            shown = reading.view(id, at == null || at.isEmpty() ? null : at);
        }
        return shown;
    }

    /** Who is invited; null if nobody is. */
    public @Nullable GuestList getGuests() {
        EntryView view = getShown();
        if (guests == null) {
            guests = invitations.guests(view.id()).orElse(null);
        }
        return guests;
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    /** What the reader said; {@code NONE} as long as nothing. */
    public String getMine() {
        GuestList list = getGuests();
        return list == null ? "NONE" : list.mine().map(Answer::name).orElse("NONE");
    }

    public String answer(Answer answer) {
        EntryView view = getShown();
        invitations.answer(view.id(), answer);
        feedback.done("answer.done." + answer);
        return "entry?faces-redirect=true&id=" + view.id() + "&at=" + view.key();
    }

    public String getWhen() {
        return wording.when(getShown().draft());
    }

    public String getRepetition() {
        return wording.repetition(
                getShown().draft().repetition(), getShown().draft().start().toLocalDate());
    }

    public List<String> getLines() {
        return Arrays.asList(getShown().draft().text().split("\n", -1));
    }

    public List<Scope> getScopes() {
        return getShown().recurring() ? List.of(Scope.values()) : List.of(Scope.ALL);
    }

    public String delete(Scope scope) {
        EntryView view = getShown();
        String day = view.draft().start().toLocalDate().toString();
        LastDeed.leaveForNextPage(LastDeed.Kind.DELETED, entries.delete(view.id(), view.key(), scope));
        return "index?faces-redirect=true&date=" + day;
    }

    /** Brings a state of the entry back. */
    public @Nullable String restore(int number) {
        try {
            Entries.Spot spot = entries.undo(reading.state(getShown().id(), number));
            feedback.done("history.restored");
            return "entry?faces-redirect=true&id=" + spot.id() + "&at=" + spot.key();
        } catch (InvalidEntryException e) {
            feedback.refused("entry.invalid." + e.reason());
            return null;
        }
    }
}

package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.Entry;

/** Keeps what a guest says, by whatever way, and tells the organizer. */
@Component(service = Answers.class)
public final class Answers {

    private final InvitationNews news;
    private final Clock clock;

    @Activate
    public Answers(@Reference InvitationNews news, @Reference Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /** Of an entry to which the reader is invited by somebody else, when nobody else writes in its calendar. */
    Asked asked(EntityManager entityManager, Entry entry, Reader me) {
        entityManager.find(Calendar.class, entry.calendarId(), LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(entry);
        Asked asked = Asked.of(entityManager, Set.of(entry.id())).get(entry.id());
        if (asked == null
                || !GuestLists.isGuest(asked.guests(), me)
                || asked.organizer().filter(id -> id == me.id()).isPresent()) {
            throw new UnknownCalendarException("invitation", entry.id());
        }
        return asked;
    }

    /** @throws UnknownCalendarException if the reader is not invited */
    void give(EntityManager entityManager, Entry entry, Answer answer, Reader me) {
        Asked asked = asked(entityManager, entry, me);
        GuestTable table = new GuestTable(entityManager);
        String times = table.invitation(entry.id()).orElseThrow().times();
        boolean same = asked.answers().get(me.id()) == answer;
        table.answer(entry, me.id(), answer, times, clock.instant());
        if (same) {
            return;
        }
        table.touch(entry);
        entityManager.refresh(entry);
        if (asked.guests().people().contains(me.id())) {
            asked.organizer().ifPresent(organizer -> news.answered(organizer, entry, me, answer));
        }
    }
}

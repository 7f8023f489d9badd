package org.schulhof.calendar.internal.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.live.Live;
import org.schulhof.api.module.Texts;
import org.schulhof.api.notification.Notifications;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.StartText;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Slot;

/** Tells guests what becomes of what they are invited to, and organizers what guests by name say. */
@Component(service = InvitationNews.class)
public final class InvitationNews {

    /** More people are not told; they see it in their calendar. */
    private static final int MOST = 1000;

    private static final Period AHEAD = Period.ofYears(3);
    private static final String FOLDER = "/m/" + CalendarModule.ID + "/";

    private final Access access;
    private final Notifications notifications;
    private final Live live;
    private final Clock clock;

    @Activate
    public InvitationNews(
            @Reference Access access,
            @Reference Notifications notifications,
            @Reference Live live,
            @Reference Clock clock) {
        this.access = access;
        this.notifications = notifications;
        this.live = live;
        this.clock = clock;
    }

    /** What has happened to an invitation. */
    enum What {
        INVITED,
        /** To another time: answers to the former one count no more. */
        MOVED,
        /** Of a series some times, or the place. */
        CHANGED,
        WITHDRAWN,
        CANCELLED
    }

    void tell(What what, Collection<Long> guests, Entry entry, Series series, Reader writer) {
        if (guests.isEmpty()) {
            return;
        }
        Slot next = next(series);
        boolean gone = what == What.CANCELLED || what == What.WITHDRAWN;
        String link = gone
                ? FOLDER + "index.xhtml?date="
                        + next.startsAt().atZone(clock.getZone()).toLocalDate()
                : FOLDER + "entry.xhtml?id=" + entry.id();
        String title = StartText.title(series.event().text("SUMMARY"));
        var told = guests.stream()
                .filter(guest -> guest != writer.id())
                .limit(MOST)
                .filter(guest -> access.decide(guest, CalendarModule.ID).allowed())
                .toList();
        told.forEach(guest -> notifications.tell(
                guest,
                CalendarModule.Notice.INVITATION,
                (locale, receiver) -> Texts.of(CalendarModule.class, locale, receiver)
                        .get(
                                "invitation.told." + what,
                                writer.person().name(),
                                title,
                                StartText.of(next.startsAt(), next.start().isDay(), clock.getZone(), locale)),
                link));
        if (what == What.INVITED) {
            live.tell(told, CalendarModule.ID + ".unread", "");
        }
    }

    /** The next time, or the first one if all are over. */
    private Slot next(Series series) {
        Instant now = clock.instant();
        return series.slots(now, now.atOffset(ZoneOffset.UTC).plus(AHEAD).toInstant()).stream()
                .findFirst()
                .orElseGet(series::first);
    }

    /** The organizer is told by name; what a whole class answers is counted on the page. */
    void answered(long organizer, Entry entry, Reader guest, Answer answer) {
        if (access.decide(organizer, CalendarModule.ID).allowed()) {
            notifications.tell(
                    organizer,
                    CalendarModule.Notice.ANSWER,
                    (locale, receiver) -> Texts.of(CalendarModule.class, locale, receiver)
                            .get("answer.told." + answer, guest.person().name(), StartText.title(entry.title())),
                    FOLDER + "entry.xhtml?id=" + entry.id());
        }
    }
}

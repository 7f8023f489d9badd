package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.text.FullText;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;

/**
 * Stores what {@link Entries} has decided to write: the text, a version with its author (R34), and when it takes place, all in one
 * transaction. The calendar is locked by then.
 */
@Component(service = EntryStore.class)
public final class EntryStore {

    private final EntryIndex index;
    private final TextFilter filter;
    private final FullText fullText;
    private final GuestBook guests;
    private final Clock clock;

    @Activate
    public EntryStore(
            @Reference EntryIndex index,
            @Reference TextFilter filter,
            @Reference FullText fullText,
            @Reference GuestBook guests,
            @Reference Clock clock) {
        this.index = index;
        this.filter = filter;
        this.fullText = fullText;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * @param entry null for a new one
     * @param text as it was sent, or as the page has made it
     * @throws InvalidEntryException if it is none that the calendar can keep
     * @throws org.schulhof.api.filter.RefusedTextException if the school's filters refuse its words (R38)
     */
    Entry write(
            EntityManager entityManager,
            Calendar calendar,
            @Nullable Entry entry,
            String text,
            EntryVersion.Kind kind,
            Way way,
            Reader me) {
        return write(entityManager, calendar, entry, null, text, kind, way, me);
    }

    /** An entry with its guests into another calendar. */
    Entry move(EntityManager entityManager, Calendar from, Entry entry, Calendar to, String text, Way way, Reader me) {
        Entry moved = write(entityManager, to, null, entry, text, EntryVersion.Kind.CREATED, way, me);
        remove(entityManager, from, entry, way, me);
        return moved;
    }

    private Entry write(
            EntityManager entityManager,
            Calendar calendar,
            @Nullable Entry entry,
            @Nullable Entry former,
            String sent,
            EntryVersion.Kind kind,
            Way way,
            Reader me) {
        try {
            Series series = series(sent);
            Entry known = entry == null ? former : entry;
            Series before = known == null ? null : series(known.ical());
            String text = Guests.settle(series, organizer(before, series, kind, me))
                    ? IcalText.write(series.calendar())
                    : sent;
            if (index.slots(series).isEmpty()
                    && series.slots(java.time.Instant.EPOCH, index.known()).isEmpty()) {
                throw new InvalidEntryException(InvalidEntryException.Reason.NEVER);
            }
            filter.require(written(series));
            Entry stored = entry == null ? new Entry(calendar.id(), series.uid(), me.id(), clock.instant()) : entry;
            int number = lastNumber(entityManager, calendar.id(), series.uid()) + 1;
            stored.become(number, text, summary(series), me.id(), clock.instant());
            if (entry == null) {
                entityManager.persist(stored);
            }
            entityManager.flush();
            entityManager.persist(
                    new EntryVersion(stored, number, calendar.nextChange(), kind, way, me.id(), clock.instant())
                            .with(text));
            index.write(entityManager, stored, series);
            if (former != null) {
                guests.moved(entityManager, former, stored);
            }
            guests.written(entityManager, stored, before, series, kind, me);
            return stored;
        } catch (InvalidIcalException e) {
            throw new InvalidEntryException(
                    switch (e.reason()) {
                        case TOO_OFTEN -> InvalidEntryException.Reason.TOO_OFTEN;
                        case TIMES -> InvalidEntryException.Reason.TIMES;
                        case BROKEN, TOO_LARGE, NO_EVENT, RULE -> InvalidEntryException.Reason.BROKEN;
                    });
        }
    }

    /** Nobody invites in the name of others: it is who was it before, or else the writer. */
    private static long organizer(@Nullable Series before, Series after, EntryVersion.Kind kind, Reader me) {
        Series known = kind == EntryVersion.Kind.RESTORED ? after : before;
        return known == null ? me.id() : Guests.organizer(known.event()).orElse(me.id());
    }

    private Series series(String text) {
        return Series.of(IcalText.read(text), clock.getZone());
    }

    void delete(EntityManager entityManager, Calendar calendar, Entry entry, Way way, Reader me) {
        guests.deleted(entityManager, entry, series(entry.ical()), me);
        remove(entityManager, calendar, entry, way, me);
    }

    private void remove(EntityManager entityManager, Calendar calendar, Entry entry, Way way, Reader me) {
        entityManager.persist(new EntryVersion(
                entry,
                lastNumber(entityManager, calendar.id(), entry.uid()) + 1,
                calendar.nextChange(),
                EntryVersion.Kind.DELETED,
                way,
                me.id(),
                clock.instant()));
        entityManager.flush();
        entityManager
                .createNativeQuery("delete from calendar_entry where id = ?1")
                .setParameter(1, entry.id())
                .executeUpdate();
        entityManager.detach(entry);
    }

    private static int lastNumber(EntityManager entityManager, long calendarId, String uid) {
        return entityManager
                .createQuery(
                        "select v.number from EntryVersion v where v.calendarId = :calendar and v.uid = :uid"
                                + " order by v.number desc",
                        Integer.class)
                .setParameter("calendar", calendarId)
                .setParameter("uid", uid)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    private static List<WrittenText> written(Series series) {
        List<WrittenText> texts = new ArrayList<>();
        for (IcalComponent event : series.calendar().components("VEVENT")) {
            texts.add(WrittenText.plain("title", event.text("SUMMARY")));
            texts.add(WrittenText.plain("place", event.text("LOCATION")));
            texts.add(WrittenText.plain("text", event.text("DESCRIPTION")));
            texts.add(WrittenText.plain("text", event.text("COMMENT")));
            event.line("URL").ifPresent(url -> texts.add(WrittenText.link("text", url.value())));
        }
        return texts;
    }

    private Entry.Summary summary(Series series) {
        List<String> texts = new ArrayList<>();
        for (IcalComponent event : series.calendar().components("VEVENT")) {
            texts.add(event.text("SUMMARY"));
            texts.add(event.text("LOCATION"));
            texts.add(event.text("DESCRIPTION"));
        }
        return new Entry.Summary(
                EntryIndex.shortened(series.event().text("SUMMARY")),
                EntryIndex.shortened(series.event().text("LOCATION")),
                fullText.index(texts.toArray(String[]::new)),
                series.start().instant(),
                series.isRecurring());
    }
}

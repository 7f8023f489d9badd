package org.schulhof.calendar.internal.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.text.FullText;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.Series;

/**
 * Stores what {@link Entries} has decided to write: the text, a version with its author (R34), and when it takes place, all in one
 * transaction. The calendar is locked by then.
 */
@Component(service = EntryStore.class)
public final class EntryStore {

    private static final String SUFFIX = ".ics";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,200}");

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
        return write(entityManager, calendar, entry, null, null, content(text), kind, way, me, true);
    }

    /** @param name of a new one, for programs that sync */
    Entry write(
            EntityManager entityManager,
            Calendar calendar,
            @Nullable Entry entry,
            String name,
            EntryContent content,
            EntryVersion.Kind kind,
            Way way,
            Reader me) {
        return write(entityManager, calendar, entry, null, name, content, kind, way, me, true);
    }

    /** A series ends before what goes on as another entry. Guests are told of that one, and so of nothing here. */
    Entry cut(EntityManager entityManager, Calendar calendar, Entry entry, String text, Way way, Reader me) {
        return write(
                entityManager, calendar, entry, null, null, content(text), EntryVersion.Kind.CHANGED, way, me, false);
    }

    /** An entry with its guests into another calendar. */
    Entry move(EntityManager entityManager, Calendar from, Entry entry, Calendar to, String text, Way way, Reader me) {
        Entry moved =
                write(entityManager, to, null, entry, null, content(text), EntryVersion.Kind.CREATED, way, me, true);
        remove(entityManager, from, entry, way, me);
        return moved;
    }

    private EntryContent content(String text) {
        try {
            return EntryContent.of(text, clock.getZone());
        } catch (InvalidIcalException e) {
            throw refusal(e);
        }
    }

    private Entry write(
            EntityManager entityManager,
            Calendar calendar,
            @Nullable Entry entry,
            @Nullable Entry former,
            @Nullable String name,
            EntryContent sent,
            EntryVersion.Kind kind,
            Way way,
            Reader me,
            boolean told) {
        try {
            Entry known = entry == null ? former : entry;
            Series before =
                    known == null ? null : content(known.ical()).series().orElse(null);
            EntryContent content = sent.series()
                            .filter(series -> Guests.settle(series, organizer(before, series, kind, me)))
                            .isPresent()
                    ? sent.asChanged()
                    : sent;
            content.series().ifPresent(this::requireTimes);
            filter.require(content.written());
            Instant now = clock.instant();
            Entry stored = entry == null
                    ? new Entry(
                            calendar.id(),
                            content.uid(),
                            name == null ? unusedName(entityManager, calendar.id(), content.uid()) : name,
                            me.id(),
                            now)
                    : entry;
            int number = lastNumber(entityManager, calendar.id(), content.uid()) + 1;
            long change = calendar.nextChange();
            stored.become(number, change, content.text(), summary(content), me.id(), now);
            if (entry == null) {
                entityManager.persist(stored);
            }
            entityManager.flush();
            entityManager.persist(
                    new EntryVersion(stored, number, change, kind, way, me.id(), now).with(content.text()));
            content.series().ifPresent(series -> {
                if (entry == null) {
                    index.add(entityManager, stored, series);
                } else {
                    index.write(entityManager, stored, series);
                }
            });
            if (former != null) {
                guests.moved(entityManager, former, stored);
            }
            content.series().ifPresent(series -> guests.written(entityManager, stored, before, series, kind, me, told));
            return stored;
        } catch (InvalidIcalException e) {
            throw refusal(e);
        }
    }

    /** Nobody invites in the name of others: it is who was it before, or else the writer. */
    private static long organizer(@Nullable Series before, Series after, EntryVersion.Kind kind, Reader me) {
        Series known = kind == EntryVersion.Kind.RESTORED ? after : before;
        return known == null ? me.id() : Guests.organizer(known.event()).orElse(me.id());
    }

    private void requireTimes(Series series) {
        if (index.slots(series).isEmpty()
                && series.slots(Instant.EPOCH, index.known()).isEmpty()) {
            throw new InvalidEntryException(InvalidEntryException.Reason.NEVER);
        }
    }

    static InvalidEntryException refusal(InvalidIcalException cause) {
        return new InvalidEntryException(
                switch (cause.reason()) {
                    case TOO_OFTEN -> InvalidEntryException.Reason.TOO_OFTEN;
                    case TIMES -> InvalidEntryException.Reason.TIMES;
                    case BROKEN, TOO_LARGE, NO_EVENT, RULE -> InvalidEntryException.Reason.BROKEN;
                });
    }

    /** As it was called before it was deleted; or else by its UID, where that can stand in an address. */
    private static String unusedName(EntityManager entityManager, long calendarId, String uid) {
        String byUid = (PLAIN.matcher(uid).matches() ? uid : UUID.randomUUID().toString()) + SUFFIX;
        String name = entityManager
                .createQuery(
                        "select v.name from EntryVersion v where v.calendarId = :calendar and v.uid = :uid"
                                + " and v.name is not null order by v.number desc",
                        String.class)
                .setParameter("calendar", calendarId)
                .setParameter("uid", uid)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(byUid);
        long taken = entityManager
                .createQuery(
                        "select count(e) from Entry e where e.calendarId = :calendar and e.name = :name", Long.class)
                .setParameter("calendar", calendarId)
                .setParameter("name", name)
                .getSingleResult();
        return taken == 0 ? name : UUID.randomUUID() + SUFFIX;
    }

    void delete(EntityManager entityManager, Calendar calendar, Entry entry, Way way, Reader me) {
        content(entry.ical()).series().ifPresent(last -> guests.deleted(entityManager, entry, last, me));
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
                        clock.instant())
                .named(entry.name()));
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

    private Entry.Summary summary(EntryContent content) {
        return new Entry.Summary(
                content.component(),
                content.title(),
                content.place(),
                fullText.index(content.words()),
                content.startsAt(clock.instant()),
                content.isRecurring());
    }
}

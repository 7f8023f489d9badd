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
    private final Clock clock;

    @Activate
    public EntryStore(
            @Reference EntryIndex index,
            @Reference TextFilter filter,
            @Reference FullText fullText,
            @Reference Clock clock) {
        this.index = index;
        this.filter = filter;
        this.fullText = fullText;
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
        try {
            EntryContent content = EntryContent.of(text, clock.getZone());
            String name = entry == null ? unusedName(entityManager, calendar.id(), content.uid()) : entry.name();
            return write(entityManager, calendar, entry, name, content, kind, way, me);
        } catch (InvalidIcalException e) {
            throw refusal(e);
        }
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
        try {
            content.series().ifPresent(this::requireTimes);
            filter.require(content.written());
            Instant now = clock.instant();
            Entry stored = entry == null ? new Entry(calendar.id(), content.uid(), name, me.id(), now) : entry;
            int number = lastNumber(entityManager, calendar.id(), content.uid()) + 1;
            long change = calendar.nextChange();
            stored.become(number, change, content.text(), summary(content), me.id(), now);
            if (entry == null) {
                entityManager.persist(stored);
            }
            entityManager.flush();
            entityManager.persist(
                    new EntryVersion(stored, number, change, kind, way, me.id(), now).with(content.text()));
            content.series().ifPresent(series -> index.write(entityManager, stored, series));
            return stored;
        } catch (InvalidIcalException e) {
            throw refusal(e);
        }
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

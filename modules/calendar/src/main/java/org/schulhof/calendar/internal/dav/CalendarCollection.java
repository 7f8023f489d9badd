package org.schulhof.calendar.internal.dav;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.UidConflictException;
import org.schulhof.calendar.internal.invitation.NotAnAnswerException;

/** One calendar as programs see it. Its token is the number of changes in it, a tag that of an entry's last one. */
final class CalendarCollection implements DavCollection {

    private static final long MOST_BYTES = 500_000;
    private static final int LONGEST_NAME = 255;
    private static final QName QUERY = DavNames.caldav("calendar-query");
    private static final QName FREE_BUSY = DavNames.caldav("free-busy-query");

    private final long id;
    private final long changes;
    private final Optional<String> chosenName;
    private final boolean writable;
    private final CollectionProperties properties;
    private final DavServices services;
    private final Persistence persistence;
    private final EntryRows rows;
    private final Clock clock;

    CalendarCollection(Calendar calendar, boolean writable, CollectionProperties properties, DavServices services) {
        this.id = calendar.id();
        this.changes = calendar.changes();
        this.chosenName = calendar.chosenName();
        this.writable = writable;
        this.properties = properties;
        this.services = services;
        this.persistence = services.persistence();
        this.rows = services.rows();
        this.clock = services.clock();
    }

    @Override
    public String name() {
        return Long.toString(id);
    }

    @Override
    public Optional<String> chosenName() {
        return chosenName;
    }

    @Override
    public boolean removable() {
        return properties.isFurther();
    }

    @Override
    public void remove() {
        properties.delete();
    }

    @Override
    public List<DavElement> properties() {
        return properties.all();
    }

    @Override
    public Set<QName> settable() {
        return properties.settable();
    }

    @Override
    public void set(Map<QName, String> values) {
        properties.set(values);
    }

    @Override
    public boolean writable() {
        return writable;
    }

    @Override
    public long maxSize() {
        return MOST_BYTES;
    }

    @Override
    public Set<QName> reports() {
        return Set.of(QUERY, FREE_BUSY);
    }

    @Override
    public String token() {
        return Long.toString(changes);
    }

    @Override
    public void list(DavReply reply) {
        persistence.runInTransaction(entityManager ->
                rows.changed(entityManager, id, 0, Integer.MAX_VALUE, row -> reply.found(row.member())));
    }

    @Override
    public void read(Collection<String> names, DavReply reply) {
        persistence.runInTransaction(entityManager -> {
            Telling telling = rows.telling(entityManager, reply);
            rows.named(entityManager, id, names, telling::tell);
            telling.end();
        });
    }

    @Override
    public String changes(@Nullable String since, int limit, DavReply reply) {
        return persistence.inTransaction(entityManager -> {
            EntryRows.Counters counters = rows.counters(entityManager, id);
            long after = since == null ? 0 : number(since);
            if (since != null && (after < counters.forgotten() || after > counters.changes())) {
                throw new DavException(Reason.UNKNOWN_TOKEN);
            }
            if (limit == Integer.MAX_VALUE) {
                rows.changed(entityManager, id, after, limit, row -> reply.found(row.member()));
                if (since != null) {
                    rows.gone(entityManager, id, after, limit).forEach(gone -> reply.gone(gone.name()));
                }
                return Long.toString(counters.changes());
            }
            List<EntryRow> changed = new ArrayList<>();
            rows.changed(entityManager, id, after, limit + 1, changed::add);
            List<EntryRows.Gone> gone = since == null ? List.of() : rows.gone(entityManager, id, after, limit + 1);
            return Long.toString(tellSome(changed, gone, limit, counters.changes(), reply));
        });
    }

    /** In the order of the changes, so that a client can go on where the answer was cut off. */
    private static long tellSome(
            List<EntryRow> changed, List<EntryRows.Gone> gone, int limit, long newest, DavReply reply) {
        int nextChanged = 0;
        int nextGone = 0;
        long last = newest;
        while (nextChanged + nextGone < limit && (nextChanged < changed.size() || nextGone < gone.size())) {
            boolean change = nextGone == gone.size()
                    || nextChanged < changed.size()
                            && changed.get(nextChanged).change()
                                    < gone.get(nextGone).change();
            if (change) {
                EntryRow row = changed.get(nextChanged++);
                reply.found(row.member());
                last = row.change();
            } else {
                EntryRows.Gone row = gone.get(nextGone++);
                reply.gone(row.name());
                last = row.change();
            }
        }
        if (nextChanged == changed.size() && nextGone == gone.size()) {
            return newest;
        }
        reply.truncated();
        return last;
    }

    private static long number(String token) {
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException e) {
            throw new DavException(Reason.UNKNOWN_TOKEN);
        }
    }

    @Override
    public void report(DavElement query, DavReply reply) {
        if (query.is(FREE_BUSY)) {
            TimeRange range = query.child(DavNames.caldav("time-range"))
                    .map(TimeRange::of)
                    .orElseThrow(() -> new DavException(Reason.MALFORMED));
            FreeBusy busy = new FreeBusy(range, clock);
            persistence.runInTransaction(
                    entityManager -> rows.during(entityManager, id, range, true, row -> busy.add(row.text())));
            reply.document(EntryRow.TYPE, busy.text());
        } else {
            CalendarQuery.of(query, clock.getZone()).answer(id, persistence, rows, reply);
        }
    }

    @Override
    public DavMember put(String name, DavBody body, DavCondition condition) throws IOException {
        if (name.length() > LONGEST_NAME) {
            throw new DavException(Reason.MALFORMED);
        }
        String text = SentText.of(body);
        try {
            return member(writable ? written(name, text, condition) : answered(name, text, condition));
        } catch (UidConflictException e) {
            throw new DavException(
                    Reason.NOT_ACCEPTED,
                    DavNames.caldav("no-uid-conflict"),
                    "The calendar has this UID at another address, or another UID at this one");
        } catch (InvalidEntryException e) {
            throw Refusals.of(e);
        } catch (NotAnAnswerException e) {
            throw Refusals.of(e);
        }
    }

    private Entry written(String name, String text, DavCondition condition) {
        if (!text.contains("PARTSTAT")) {
            return put(name, text, condition);
        }
        return persistence.inTransaction(entityManager -> {
            Entry stored = put(name, text, condition);
            services.answers().takeFromWriter(stored, text);
            return stored;
        });
    }

    private Entry put(String name, String text, DavCondition condition) {
        return services.entries().put(id, name, text, there -> condition.require(member(there)));
    }

    /** Who only reads here, and is invited to something here, answers. */
    private Entry answered(String name, String text, DavCondition condition) {
        AtomicLong entry = new AtomicLong();
        persistence.runInTransaction(
                entityManager -> rows.named(entityManager, id, Set.of(name), row -> entry.set(row.id())));
        try {
            return services.answers().take(entry.get(), text, there -> condition.require(member(there)));
        } catch (UnknownCalendarException e) {
            // No guest: they hear that they do not write here
            return put(name, text, condition);
        }
    }

    @Override
    public boolean delete(String name, DavCondition condition) {
        return services.entries().delete(id, name, there -> condition.require(member(there)));
    }

    private static @Nullable DavMember member(@Nullable Entry entry) {
        return entry == null
                ? null
                : new DavMember(
                        entry.name(),
                        Long.toString(entry.changeNumber()),
                        EntryRow.TYPE,
                        entry.octets(),
                        entry.changedAt(),
                        EntryRow.scheduleTag(entry.ical(), entry.number()));
    }
}

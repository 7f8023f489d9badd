package org.schulhof.calendar.internal.invitation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.CalendarEnd;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.EntryVersion;
import org.schulhof.calendar.internal.entry.GuestBook;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.invitation.InvitationNews.What;

/** Keeps the guests of each entry as its text names them, by whatever way that was written, and has them told. */
@Component(service = {GuestBook.class, CalendarEnd.class})
public final class InvitationBook implements GuestBook, CalendarEnd {

    private final GuestRules rules;
    private final InvitationNews news;
    private final People people;
    private final Groups groups;
    private final Clock clock;

    @Activate
    public InvitationBook(
            @Reference GuestRules rules,
            @Reference InvitationNews news,
            @Reference People people,
            @Reference Groups groups,
            @Reference Clock clock) {
        this.rules = rules;
        this.news = news;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public void written(
            EntityManager entityManager,
            Entry entry,
            @Nullable Series before,
            Series after,
            EntryVersion.Kind kind,
            Reader writer,
            boolean told) {
        Guests old = before == null ? Guests.NONE : Guests.of(before.event());
        Guests young = Guests.of(after.event());
        if (old.isEmpty() && young.isEmpty()) {
            return;
        }
        Guests added = young.without(old);
        if (young.size() > Guests.MOST) {
            throw new InvalidEntryException(Reason.TOO_MANY_GUESTS);
        }
        // What is brought back was allowed once
        if (kind != EntryVersion.Kind.RESTORED && !rules.allows(writer, added)) {
            throw new InvalidEntryException(Reason.GUEST_REFUSED);
        }
        entityManager.flush();
        GuestTable table = new GuestTable(entityManager);
        String times = new InvitationTimes(after).fingerprint();
        if (!told && before != null) {
            // What is left of a series has the answers that it had
            table.keepAnswers(entry, new InvitationTimes(before).fingerprint(), times);
        }
        if (young.isEmpty()) {
            table.withdraw(entry.id());
        } else {
            table.invite(entry, Guests.organizer(after.event()).orElse(writer.id()), times, clock.instant());
            table.remove(entry.id(), old.without(young));
            table.add(entry.id(), known(added));
            table.take(entry.id());
        }
        if (told && table.takesPlaceAfter(entry.id(), clock.instant())) {
            tell(entry, old, young, before, after, writer);
        }
    }

    /** Without people who are not at the school any more. */
    private Guests known(Guests added) {
        Map<Long, Person> found = people.named(added.people());
        Set<Long> active = new HashSet<>(added.people());
        active.removeIf(id -> !found.containsKey(id) || !found.get(id).active());
        return new Guests(active, added.groups());
    }

    private void tell(Entry entry, Guests old, Guests young, @Nullable Series before, Series after, Reader writer) {
        Set<Long> invitedBefore = everybody(old);
        Set<Long> invited = everybody(young);
        Set<Long> added = without(invited, invitedBefore);
        news.tell(What.INVITED, added, entry, after, writer);
        news.tell(What.WITHDRAWN, without(invitedBefore, invited), entry, after, writer);
        if (before != null) {
            Set<Long> still = without(invited, added);
            Instant now = clock.instant();
            InvitationTimes was = new InvitationTimes(before);
            InvitationTimes is = new InvitationTimes(after);
            if (!was.fingerprint().equals(is.fingerprint())) {
                news.tell(What.MOVED, still, entry, after, writer);
            } else if (!was.toCome(now).equals(is.toCome(now))) {
                news.tell(What.CHANGED, still, entry, after, writer);
            }
        }
    }

    private Set<Long> everybody(Guests guests) {
        Set<Long> all = new HashSet<>(guests.people());
        guests.groups().forEach(group -> all.addAll(groups.everybodyIn(group)));
        return all;
    }

    private static Set<Long> without(Set<Long> all, Set<Long> others) {
        Set<Long> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    @Override
    public void moved(EntityManager entityManager, Entry from, Entry to) {
        new GuestTable(entityManager).move(from, to);
    }

    @Override
    public void deleted(EntityManager entityManager, Entry entry, Series last, Reader writer) {
        Guests guests = Guests.of(last.event());
        if (!guests.isEmpty() && new GuestTable(entityManager).takesPlaceAfter(entry.id(), clock.instant())) {
            news.tell(What.CANCELLED, everybody(guests), entry, last, writer);
        }
    }

    @Override
    public void deleting(EntityManager entityManager, long calendarId, Reader writer) {
        entityManager
                .createQuery("select e from Entry e where e.calendarId = :calendar and e.id in :ids", Entry.class)
                .setParameter("calendar", calendarId)
                .setParameter("ids", new GuestTable(entityManager).toCome(calendarId, clock.instant()))
                .getResultStream()
                .forEach(entry ->
                        deleted(entityManager, entry, Series.of(IcalText.read(entry.ical()), clock.getZone()), writer));
    }

    @Override
    public boolean isInvited(EntityManager entityManager, long entryId, Reader reader) {
        Guests guests = new GuestTable(entityManager).guests(entryId);
        return guests.people().contains(reader.id()) || guests.groups().stream().anyMatch(reader.groups()::contains);
    }

    @Override
    public Set<Long> attending(EntityManager entityManager, long entryId) {
        return new GuestTable(entityManager).attending(entryId);
    }
}

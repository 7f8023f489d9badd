package org.schulhof.calendar.internal.calendar;

import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.InvalidCalendarException.Reason;

/**
 * Further calendars of one's own, and who writes in that of a group: a matter of those who look after the group, and of nobody
 * else (R34, R15).
 */
@Component(service = CalendarSettings.class)
public final class CalendarSettings {

    private static final int MOST = 20;

    private final Calendars calendars;
    private final Persistence persistence;
    private final Groups groups;
    private final TextFilter filter;
    private final Audit audit;
    private final CalendarEnd end;
    private final Clock clock;

    @Activate
    public CalendarSettings(
            @Reference Calendars calendars,
            @Reference Persistence persistence,
            @Reference Groups groups,
            @Reference TextFilter filter,
            @Reference Audit audit,
            @Reference CalendarEnd end,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.persistence = persistence;
        this.groups = groups;
        this.filter = filter;
        this.audit = audit;
        this.end = end;
        this.clock = clock;
    }

    /** One more of the current person's. @return its id */
    public long create(String name, int hue) {
        return create(name, hue, null);
    }

    /**
     * The same for a program.
     *
     * @param chosenName by which it knows the calendar; no other one of the person's has it
     */
    public long create(String name, int hue, @Nullable String chosenName) {
        Reader me = calendars.current();
        filter.require(WrittenText.plain("name", name));
        return persistence.inTransaction(entityManager -> {
            long count = entityManager
                    .createQuery("select count(c) from Calendar c where c.personId = :person", Long.class)
                    .setParameter("person", me.id())
                    .getSingleResult();
            if (count >= MOST) {
                throw new InvalidCalendarException(Reason.TOO_MANY);
            }
            Calendar calendar = Calendar.further(me.id(), name, hue, chosenName, clock.instant());
            entityManager.persist(calendar);
            entityManager.flush();
            return calendar.id();
        });
    }

    /** Of a further calendar of the current person's. */
    public void rename(long id, String name) {
        filter.require(WrittenText.plain("name", name));
        Reader me = calendars.current();
        persistence.runInTransaction(
                entityManager -> further(entityManager, id, me).rename(name));
    }

    /** A further calendar of the current person's, with all that is in it; guests of what is to come are told. */
    public void delete(long id) {
        Reader me = calendars.current();
        persistence.runInTransaction(entityManager -> {
            long calendar = further(entityManager, id, me).id();
            end.deleting(entityManager, calendar, me);
            entityManager
                    .createNativeQuery("delete from calendar_calendar where id = ?1")
                    .setParameter(1, calendar)
                    .executeUpdate();
        });
    }

    private Calendar further(jakarta.persistence.EntityManager entityManager, long id, Reader me) {
        Calendar calendar = calendars.writable(entityManager, id, me);
        if (!calendar.isFurther()) {
            throw new UnknownCalendarException("further calendar", id);
        }
        return calendar;
    }

    /** @throws UnknownCalendarException if the current person does not look after its group */
    public Calendar settable(long id) {
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
            Calendar calendar = entityManager.find(Calendar.class, id);
            if (calendar == null || !calendar.isSetBy(me)) {
                throw new UnknownCalendarException("calendar", id);
            }
            return calendar;
        });
    }

    public void open(long id, Writers who) {
        change(id, calendar -> calendar.opensTo(who));
    }

    /** A member of the group writes in its calendar from now on. */
    public void name(long id, long personId) {
        change(id, calendar -> {
            if (!groups.isMember(calendar.groupId().orElseThrow(), personId)) {
                throw new UnknownCalendarException("member", personId);
            }
            calendar.name(personId);
        });
    }

    public void unname(long id, long personId) {
        change(id, calendar -> calendar.unname(personId));
    }

    private void change(long id, Consumer<Calendar> change) {
        Reader me = calendars.current();
        persistence.runInTransaction(entityManager -> {
            Calendar calendar = calendars.writable(entityManager, id, me);
            if (!calendar.isSetBy(me)) {
                throw new UnknownCalendarException("calendar", id);
            }
            String before = summary(calendar);
            change.accept(calendar);
            String group = groups.findAll(Set.of(calendar.groupId().orElseThrow())).values().stream()
                    .map(org.schulhof.api.group.Group::name)
                    .findFirst()
                    .orElse("");
            audit.record(CalendarModule.ID + ".writers", group, before, summary(calendar));
        });
    }

    private static String summary(Calendar calendar) {
        return calendar.writers() + " " + calendar.named().stream().sorted().toList();
    }
}

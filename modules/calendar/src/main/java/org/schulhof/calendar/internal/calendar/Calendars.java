package org.schulhof.calendar.internal.calendar;

import jakarta.persistence.EntityManager;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.CalendarModule;

/**
 * Which calendars somebody sees: that of the school, those of their groups, their own. Each is there as soon as somebody looks for
 * it. Nobody sees those of another person, or of a group that they are not in, whatever their rights (R15).
 */
@Component(service = Calendars.class)
public final class Calendars {

    private static final int SCHOOLS_HUE = 150;
    public static final int OWN_HUE = 210;
    public static final int INVITATIONS_HUE = 300;
    public static final int TASKS_HUE = 30;
    private static final int HUES = 360;

    private final Access access;
    private final Persistence persistence;
    private final Groups groups;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    @Activate
    public Calendars(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference Groups groups,
            @Reference CurrentPerson currentPerson,
            @Reference Clock clock) {
        this.access = access;
        this.persistence = persistence;
        this.groups = groups;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The current person, to whom the module is open. */
    public Reader current() {
        Person me = access.require(CalendarModule.ID);
        Belonging belonging = groups.belongings(Set.of(me.id())).getOrDefault(me.id(), Belonging.NONE);
        return new Reader(me, belonging.groups(), belonging.owned(), access.has(CalendarModule.SCHOOL));
    }

    /** All that the current person sees: the own first, then the school's, then those of groups by name. */
    public List<Shown> all() {
        Reader me = current();
        List<Group> mine = groups.of(me.id()).stream()
                .filter(group -> group.type() != GroupType.ROLE)
                .toList();
        return persistence.inTransaction(entityManager -> {
            List<Calendar> found = find(entityManager, me, mine);
            if (makeMissing(entityManager, me, mine, found)) {
                found = find(entityManager, me, mine);
            }
            Map<Long, Choice> choices = choices(entityManager, me);
            Map<Long, Group> byId = mine.stream().collect(Collectors.toMap(Group::id, group -> group));
            return found.stream()
                    .map(calendar -> shown(calendar, me, byId, choices.get(calendar.id())))
                    .sorted(order())
                    .toList();
        });
    }

    private Comparator<Shown> order() {
        return Comparator.comparing(
                        (Shown shown) -> shown.calendar().kind() == Calendar.Kind.GROUP ? 2 : shown.own() ? 0 : 1)
                .thenComparing(Shown::further)
                .thenComparing(Shown::name, Collator.getInstance(Locale.GERMAN)::compare);
    }

    private static List<Calendar> find(EntityManager entityManager, Reader me, List<Group> mine) {
        Set<Long> groupIds = new HashSet<>(mine.stream().map(Group::id).toList());
        groupIds.add(0L);
        return entityManager
                .createQuery(
                        "select c from Calendar c where c.kind = :school or c.personId = :person or c.groupId in :groups",
                        Calendar.class)
                .setParameter("school", Calendar.Kind.SCHOOL)
                .setParameter("person", me.id())
                .setParameter("groups", groupIds)
                .getResultList();
    }

    private static Map<Long, Choice> choices(EntityManager entityManager, Reader me) {
        return entityManager
                .createQuery("select c from Choice c where c.personId = :person", Choice.class)
                .setParameter("person", me.id())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Choice::calendarId, choice -> choice));
    }

    private boolean makeMissing(EntityManager entityManager, Reader me, List<Group> mine, List<Calendar> found) {
        boolean school = found.stream().noneMatch(one -> one.kind() == Calendar.Kind.SCHOOL);
        boolean own = found.stream().noneMatch(one -> one.kind() == Calendar.Kind.PERSON && !one.isFurther());
        Set<Long> there = found.stream().flatMap(one -> one.groupId().stream()).collect(Collectors.toSet());
        List<Group> without =
                mine.stream().filter(group -> !there.contains(group.id())).toList();
        if (school) {
            make(entityManager, "school", Calendar.Kind.SCHOOL, null, null, SCHOOLS_HUE, Writers.OWNERS);
        }
        if (own) {
            make(entityManager, "person/" + me.id(), Calendar.Kind.PERSON, me.id(), null, OWN_HUE, Writers.OWNERS);
        }
        for (Group group : without) {
            int hue = (int) (group.id() * 7 * Calendar.HUE_STEP % HUES);
            // Nobody looks after the staff's groups
            Writers writers = group.type() == GroupType.STAFF ? Writers.MEMBERS : Writers.OWNERS;
            make(entityManager, "group/" + group.id(), Calendar.Kind.GROUP, null, group.id(), hue, writers);
        }
        return school || own || !without.isEmpty();
    }

    /** Two who look at the same moment make one. */
    private void make(
            EntityManager entityManager,
            String sole,
            Calendar.Kind kind,
            Long personId,
            Long groupId,
            int hue,
            Writers writers) {
        entityManager
                .createNativeQuery(
                        "insert ignore into calendar_calendar (sole, kind, person_id, group_id, name, hue, writers, changes,"
                                + " created_at, version) values (?1, ?2, ?3, ?4, '', ?5, ?6, 0, ?7, 0)")
                .setParameter(1, sole)
                .setParameter(2, kind.name())
                .setParameter(3, personId)
                .setParameter(4, groupId)
                .setParameter(5, hue)
                .setParameter(6, writers.name())
                .setParameter(7, java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .executeUpdate();
    }

    private Shown shown(Calendar calendar, Reader me, Map<Long, Group> named, Choice choice) {
        Texts texts = Texts.of(CalendarModule.class, currentPerson);
        String name =
                switch (calendar.kind()) {
                    case SCHOOL -> texts.get("calendar.school");
                    case PERSON -> calendar.name().isEmpty() ? texts.get("calendar.own") : calendar.name();
                    case GROUP -> named.get(calendar.groupId().orElseThrow()).name();
                };
        return new Shown(
                calendar,
                name,
                choice == null ? calendar.hue() : choice.hue().orElse(calendar.hue()),
                choice != null && choice.isHidden(),
                calendar.isWritableBy(me),
                calendar.isSetBy(me));
    }

    /** @throws UnknownCalendarException if the current person does not see it */
    public Shown shown(long id) {
        return find(id).orElseThrow(() -> new UnknownCalendarException("calendar", id));
    }

    /** Empty if the current person does not see it. */
    public Optional<Shown> find(long id) {
        return all().stream().filter(shown -> shown.id() == id).findFirst();
    }

    /** As calendars look to a guest, who sees single entries of them and not whose they are. Whether they are one is asked before. */
    public Map<Long, Shown> ofInvitations(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String name = Texts.of(CalendarModule.class, currentPerson).get("calendar.invitations");
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select c from Calendar c where c.id in :ids", Calendar.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(calendar -> new Shown(calendar, name, INVITATIONS_HUE, false, false, false))
                .collect(Collectors.toMap(Shown::id, shown -> shown)));
    }

    /**
     * For a write, in its transaction: nobody else writes in it until that ends.
     *
     * @throws UnknownCalendarException if the reader does not see it
     * @throws AccessDeniedException if the reader sees it and does not write in it (R34)
     */
    public Calendar writable(EntityManager entityManager, long id, Reader reader) {
        Calendar calendar = entityManager.find(Calendar.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (calendar == null || !calendar.isReadableBy(reader)) {
            throw new UnknownCalendarException("calendar", id);
        }
        if (!calendar.isWritableBy(reader)) {
            throw new AccessDeniedException(reader.person().account() + " does not write in calendar " + id);
        }
        return calendar;
    }

    /** Its entries are shown among those of others, or not. */
    public void show(long id, boolean visible) {
        choose(id, choice -> choice.hide(!visible));
    }

    /** @param hue is brought to a multiple of 30 degrees */
    public void colour(long id, int hue) {
        choose(id, choice -> choice.colour(Math.floorMod(hue / Calendar.HUE_STEP * Calendar.HUE_STEP, HUES)));
    }

    private void choose(long id, Consumer<Choice> change) {
        Shown shown = shown(id);
        Reader me = current();
        persistence.runInTransaction(entityManager -> {
            Choice choice = entityManager.find(Choice.class, Choice.key(me.id(), shown.id()));
            if (choice == null) {
                choice = new Choice(me.id(), shown.id());
                entityManager.persist(choice);
            }
            change.accept(choice);
        });
    }

    /** All hues that can be chosen. */
    public static List<Integer> hues() {
        List<Integer> hues = new ArrayList<>();
        for (int hue = 0; hue < HUES; hue += Calendar.HUE_STEP) {
            hues.add(hue);
        }
        return hues;
    }
}

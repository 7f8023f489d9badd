package org.schulhof.calendar.internal.dav;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavHome;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Choice;
import org.schulhof.calendar.internal.calendar.InvalidCalendarException;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.EntryIndex;
import org.schulhof.calendar.internal.entry.SentEntries;
import org.schulhof.calendar.internal.invitation.GuestText;
import org.schulhof.calendar.internal.invitation.InvitedEntries;
import org.schulhof.calendar.internal.invitation.SentAnswers;
import org.schulhof.calendar.internal.task.TasksOfModules;

/** The calendars that the current person sees and has not hidden. */
@Component(service = DavHome.class)
public final class CalendarHome implements DavHome {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Calendars calendars;
    private final CalendarSettings settings;
    private final DavServices services;
    private final TasksOfModules tasks;
    private final CurrentPerson currentPerson;

    @Activate
    public CalendarHome(
            @Reference Calendars calendars,
            @Reference CalendarSettings settings,
            @Reference SentEntries entries,
            @Reference SentAnswers answers,
            @Reference InvitedEntries invited,
            @Reference GuestText guests,
            @Reference TasksOfModules tasks,
            @Reference Persistence persistence,
            @Reference EntryIndex index,
            @Reference CurrentPerson currentPerson,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.services =
                new DavServices(entries, answers, invited, new EntryRows(index, guests, clock), persistence, clock);
        this.tasks = tasks;
        this.currentPerson = currentPerson;
    }

    @Override
    public Kind kind() {
        return Kind.CALENDARS;
    }

    @Override
    public List<DavCollection> collections() {
        List<DavCollection> all = new ArrayList<>();
        calendars.all().stream()
                .filter(shown -> !shown.hidden())
                .forEach(shown -> all.add(collection(shown.calendar(), shown.writable(), () -> shown)));
        all.add(invitations());
        if (tasks.isAny()) {
            all.add(tasks());
        }
        return all;
    }

    @Override
    public Optional<DavCollection> collection(String name) {
        if (name.equals(InvitedCollection.NAME)) {
            calendars.current();
            return Optional.of(invitations());
        }
        if (name.equals(TasksCollection.NAME) && tasks.isAny()) {
            return Optional.of(tasks());
        }
        if (!ID.matcher(name).matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(name);
        Reader me = calendars.current();
        return services.persistence().inTransaction(entityManager -> {
            Calendar calendar = entityManager.find(Calendar.class, id);
            if (calendar == null || !calendar.isReadableBy(me)) {
                return Optional.empty();
            }
            Choice choice = entityManager.find(Choice.class, Choice.key(me.id(), id));
            return choice != null && choice.isHidden()
                    ? Optional.empty()
                    : Optional.of(collection(calendar, calendar.isWritableBy(me), () -> calendars.shown(id)));
        });
    }

    @Override
    public Optional<DavCollection> chosen(String chosen) {
        Reader me = calendars.current();
        return services.persistence()
                .inTransaction(entityManager -> entityManager
                        .createQuery(
                                "select c from Calendar c where c.personId = :person and c.chosenName = :chosen",
                                Calendar.class)
                        .setParameter("person", me.id())
                        .setParameter("chosen", chosen)
                        .getResultStream()
                        .findFirst()
                        .map(calendar -> collection(calendar, true, () -> calendars.shown(calendar.id()))));
    }

    @Override
    public boolean makes() {
        return true;
    }

    @Override
    public void make(String chosen, Map<QName, String> properties) {
        if (chosen.length() > Calendar.MAX_CHOSEN || chosen(chosen).isPresent()) {
            throw new DavException(
                    Reason.NOT_ACCEPTED, DavNames.dav("resource-must-be-null"), "There is such a calendar");
        }
        String named = properties.getOrDefault(DavNames.DISPLAY_NAME, "");
        String name =
                named.isEmpty() ? Texts.of(CalendarModule.class, currentPerson).get("calendar.made") : named;
        int hue = Optional.ofNullable(properties.get(DavNames.CALENDAR_COLOR))
                .map(Colour::hueOf)
                .orElse(Calendars.OWN_HUE);
        try {
            settings.create(name, hue, chosen);
        } catch (InvalidCalendarException e) {
            throw new DavException(
                    Reason.NOT_ACCEPTED,
                    DavNames.dav("quota-not-exceeded"),
                    "There are at most 20 calendars, with names of at most 100 characters");
        }
    }

    private DavCollection tasks() {
        String name = Texts.of(CalendarModule.class, currentPerson).get("calendar.tasks");
        return new TasksCollection(
                CollectionProperties.of(
                        name,
                        Calendars.TASKS_HUE,
                        List.of("VTODO"),
                        services.clock().getZone()),
                tasks,
                services);
    }

    private DavCollection invitations() {
        String name = Texts.of(CalendarModule.class, currentPerson).get("calendar.invitations");
        return new InvitedCollection(
                CollectionProperties.of(
                        name,
                        Calendars.INVITATIONS_HUE,
                        List.of("VEVENT"),
                        services.clock().getZone()),
                services);
    }

    private DavCollection collection(Calendar calendar, boolean writable, Supplier<Shown> shown) {
        CollectionProperties properties = new CollectionProperties(
                calendar, shown, calendars, settings, services.persistence(), services.clock());
        return new CalendarCollection(calendar, writable, properties, services);
    }
}

package org.schulhof.calendar.internal.dav;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavHome;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Choice;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.EntryIndex;
import org.schulhof.calendar.internal.entry.SentEntries;

/** The calendars that the current person sees and has not hidden. */
@Component(service = DavHome.class)
public final class CalendarHome implements DavHome {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Calendars calendars;
    private final CalendarSettings settings;
    private final SentEntries entries;
    private final Persistence persistence;
    private final EntryRows rows;
    private final Clock clock;

    @Activate
    public CalendarHome(
            @Reference Calendars calendars,
            @Reference CalendarSettings settings,
            @Reference SentEntries entries,
            @Reference Persistence persistence,
            @Reference EntryIndex index,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.entries = entries;
        this.persistence = persistence;
        this.rows = new EntryRows(index, clock);
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.CALENDARS;
    }

    @Override
    public List<DavCollection> collections() {
        return calendars.all().stream()
                .filter(shown -> !shown.hidden())
                .map(shown -> collection(shown.calendar(), shown.writable(), () -> shown))
                .toList();
    }

    @Override
    public Optional<DavCollection> collection(String name) {
        if (!ID.matcher(name).matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(name);
        Reader me = calendars.current();
        return persistence.inTransaction(entityManager -> {
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

    private DavCollection collection(Calendar calendar, boolean writable, java.util.function.Supplier<Shown> shown) {
        CollectionProperties properties =
                new CollectionProperties(calendar, shown, calendars, settings, persistence, clock);
        return new CalendarCollection(calendar, writable, properties, entries, persistence, rows, clock);
    }
}

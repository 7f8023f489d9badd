package org.schulhof.calendar.internal.view;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.busy.BusyDay;
import org.schulhof.calendar.internal.busy.BusyTimes;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.entry.Guests;

/** When those have time who are to come to what is being written, on its day. */
@Component(service = Planning.class)
public final class Planning {

    private static final Duration STANDARD = Duration.ofHours(1);

    private final Calendars calendars;
    private final BusyTimes times;
    private final People people;
    private final Groups groups;
    private final Clock clock;

    @Activate
    public Planning(
            @Reference Calendars calendars,
            @Reference BusyTimes times,
            @Reference People people,
            @Reference Groups groups,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.times = times;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
    }

    /** Empty as long as there is no day. */
    Optional<BusyDay> day(EntryForm form, Guests guests) {
        long me = calendars.current().id();
        Set<Long> all = new HashSet<>(guests.people());
        guests.groups().forEach(group -> all.addAll(groups.everybodyIn(group)));
        all.add(me);
        Set<Long> visible = times.visible(all);
        List<Person> shown = people.findAll(visible).values().stream()
                .sorted(Comparator.comparing((Person person) -> person.id() != me)
                        .thenComparing(Person::lastName)
                        .thenComparing(Person::firstName))
                .toList();
        return form.start().map(start -> {
            LocalDate day = start.toLocalDate();
            return BusyDay.of(
                    day,
                    length(start, form.end()),
                    shown,
                    times.of(
                            visible,
                            day.atStartOfDay(clock.getZone()).toInstant(),
                            day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                    all.size() - visible.size(),
                    clock.getZone());
        });
    }

    private static Duration length(LocalDateTime start, Optional<LocalDateTime> end) {
        return end.filter(one -> one.isAfter(start) && one.isBefore(start.plusDays(1)))
                .map(one -> Duration.between(start, one))
                .orElse(STANDARD);
    }
}

package org.schulhof.calendar.internal.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;

/** How long before an entry people are reminded of it. Of a whole day, at an hour at which people are awake. */
public enum Reminder {
    NONE("", ""),
    AT_START("PT0S", "PT7H"),
    MINUTES_10("-PT10M", ""),
    MINUTES_30("-PT30M", ""),
    HOUR("-PT1H", ""),
    /** A day before; of a whole day, at six the evening before. */
    DAY("-P1D", "-PT6H"),
    /** A week before, likewise. */
    WEEK("-P7D", "-P6DT6H"),
    /** As a client has set it. */
    OTHER("", "");

    private final String trigger;
    private final String triggerOfDay;

    Reminder(String trigger, String triggerOfDay) {
        this.trigger = trigger;
        this.triggerOfDay = triggerOfDay;
    }

    /** What can be chosen. */
    public static List<Reminder> choices() {
        return Arrays.stream(values()).filter(one -> one != OTHER).toList();
    }

    private String trigger(boolean allDay) {
        return allDay ? triggerOfDay.isEmpty() ? "PT7H" : triggerOfDay : trigger;
    }

    static Reminder of(IcalComponent event, boolean allDay) {
        List<IcalComponent> alarms = event.components("VALARM");
        if (alarms.isEmpty()) {
            return NONE;
        }
        Optional<Reminder> known = alarms.size() > 1
                ? Optional.empty()
                : choices().stream()
                        .filter(one -> one != NONE)
                        .filter(one -> one.trigger(allDay).equals(alarms.get(0).text("TRIGGER")))
                        .findFirst();
        return known.orElse(OTHER);
    }

    void writeTo(IcalComponent event, boolean allDay, String title) {
        if (this == OTHER) {
            return;
        }
        event.components("VALARM").forEach(event::remove);
        if (this != NONE) {
            IcalComponent alarm = new IcalComponent("VALARM");
            alarm.add(ContentLine.of("ACTION", "DISPLAY"));
            alarm.add(ContentLine.text("DESCRIPTION", title));
            alarm.add(ContentLine.of("TRIGGER", trigger(allDay)));
            event.add(alarm);
        }
    }
}

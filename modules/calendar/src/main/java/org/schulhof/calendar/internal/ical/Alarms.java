package org.schulhof.calendar.internal.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the alarms of an event ring (RFC 5545, 3.6.6). One that can't be read does not ring, and stays in the text. */
final class Alarms {

    private static final int MOST = 5;

    private Alarms() {}

    static List<Instant> of(IcalComponent event, Moment start, Instant endsAt) {
        return event.components("VALARM").stream()
                .limit(MOST)
                .flatMap(alarm -> at(alarm, start, endsAt).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Instant> at(IcalComponent alarm, Moment start, Instant endsAt) {
        return alarm.line("TRIGGER").flatMap(trigger -> {
            try {
                if (trigger.parameter("VALUE")
                        .filter("DATE-TIME"::equalsIgnoreCase)
                        .isPresent()) {
                    return Optional.of(Moment.of(trigger, start.zone()).instant());
                }
                Length before = Length.parse(trigger.value());
                boolean fromEnd = trigger.parameter("RELATED")
                        .filter("END"::equalsIgnoreCase)
                        .isPresent();
                return Optional.of(
                        fromEnd
                                ? endsAt.atZone(start.zone())
                                        .plusDays(before.days())
                                        .toInstant()
                                        .plus(before.time())
                                : before.after(start));
            } catch (InvalidIcalException | DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}

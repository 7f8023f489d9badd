package org.schulhof.calendar.internal.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/**
 * A file of iCalendar, taken apart into one calendar for each event with all that belongs to it: times of its series that were
 * changed by themselves, and the time zones that it names.
 *
 * @param events by UID, in the order of the file
 * @param others how many tasks, journals and the like there are besides
 */
record IcalFile(Map<String, IcalComponent> events, int others) {

    private static final Pattern END = Pattern.compile("(?im)(?<=^END:VCALENDAR)[ \t]*\r?$");
    private static final Set<String> KEPT = Set.of("VERSION", "PRODID", "CALSCALE");

    /** @throws InvalidIcalException if it is none */
    static IcalFile of(String text) {
        Map<String, IcalComponent> events = new LinkedHashMap<>();
        int others = 0;
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean any = false;
        for (String part : END.split(whole)) {
            if (!part.isBlank()) {
                IcalComponent calendar = IcalText.readFile(part.strip());
                others += take(calendar, events);
                any = true;
            }
        }
        if (!any) {
            throw new InvalidIcalException(Reason.BROKEN, "empty");
        }
        return new IcalFile(events, others);
    }

    private static int take(IcalComponent calendar, Map<String, IcalComponent> events) {
        int others = 0;
        for (IcalComponent part : calendar.components()) {
            if (part.name().equals("VEVENT")) {
                if (part.text("UID").isBlank()) {
                    // The same whenever the file is taken in
                    part.set(ContentLine.of("UID", name(part)));
                }
                events.computeIfAbsent(part.text("UID"), uid -> head(calendar)).add(part);
            } else if (!part.name().equals("VTIMEZONE")) {
                others++;
            }
        }
        events.values().forEach(one -> addZones(one, calendar));
        return others;
    }

    private static String name(IcalComponent event) {
        return UUID.nameUUIDFromBytes(IcalText.write(event).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static IcalComponent head(IcalComponent calendar) {
        IcalComponent head = new IcalComponent("VCALENDAR");
        calendar.lines().stream().filter(line -> KEPT.contains(line.name())).forEach(head::add);
        return head;
    }

    private static void addZones(IcalComponent one, IcalComponent calendar) {
        Set<String> named = new LinkedHashSet<>();
        addNames(one, named);
        one.components("VTIMEZONE").forEach(zone -> named.remove(zone.text("TZID")));
        calendar.components("VTIMEZONE").stream()
                .filter(zone -> named.contains(zone.text("TZID")))
                .forEach(one::add);
    }

    private static void addNames(IcalComponent component, Set<String> names) {
        component.lines().forEach(line -> line.parameter("TZID").ifPresent(names::add));
        component.components().forEach(part -> addNames(part, names));
    }
}

package org.schulhof.calendar.internal.ical;

import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Time zones that a client calls by a name of its own, and describes in the same text. Each is read as one that Java knows and that
 * has the same offsets, changed in the same months; the school's, if that is one.
 */
final class OwnZones {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(?:\\d{2})?");
    private static final Pattern MONTH = Pattern.compile("(?i)(?:^|;)BYMONTH=(\\d{1,2})(?:;|$)");

    private final Map<String, ZoneId> byName = new HashMap<>();

    OwnZones(IcalComponent calendar, ZoneId school) {
        for (IcalComponent zone : calendar.components("VTIMEZONE")) {
            String name = zone.text("TZID");
            if (ZoneNames.find(name).isEmpty()) {
                find(zone, school).ifPresent(known -> byName.put(name, known));
            }
        }
    }

    /** The property with the name of a zone that is known. */
    ContentLine resolved(ContentLine line) {
        Optional<ZoneId> zone =
                byName.isEmpty() ? Optional.empty() : line.parameter("TZID").map(byName::get);
        return zone.map(known -> new ContentLine(line.name(), ";TZID=" + known.getId(), line.value()))
                .orElse(line);
    }

    private static Optional<ZoneId> find(IcalComponent zone, ZoneId school) {
        Optional<ZoneOffset> standard = offset(zone, "STANDARD");
        Optional<ZoneOffset> summer = offset(zone, "DAYLIGHT");
        if (standard.isEmpty()) {
            return Optional.empty();
        }
        if (summer.isEmpty()) {
            return fixed(standard.get());
        }
        Set<Month> months = months(zone);
        return Stream.concat(
                        Stream.of(school),
                        new TreeSet<>(ZoneId.getAvailableZoneIds())
                                .stream().filter(id -> id.contains("/")).map(ZoneId::of))
                .filter(known -> fits(known, standard.get(), summer.get(), months))
                .findFirst();
    }

    private static Optional<ZoneId> fixed(ZoneOffset offset) {
        int hours = offset.getTotalSeconds() / 3600;
        return offset.getTotalSeconds() % 3600 == 0
                ? ZoneNames.find("Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours))
                : Optional.empty();
    }

    /** As it is after the last change that is described. */
    private static Optional<ZoneOffset> offset(IcalComponent zone, String part) {
        List<IcalComponent> parts = zone.components(part);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Matcher offset =
                OFFSET.matcher(parts.get(parts.size() - 1).text("TZOFFSETTO").strip());
        if (!offset.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
        return minutes > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes));
    }

    private static Set<Month> months(IcalComponent zone) {
        return zone.components().stream()
                .flatMap(part -> part.lines("RRULE").stream())
                .map(rule -> MONTH.matcher(rule.value()))
                .filter(Matcher::find)
                .map(month -> Integer.parseInt(month.group(1)))
                .filter(month -> month >= 1 && month <= 12)
                .map(Month::of)
                .collect(Collectors.toSet());
    }

    private static boolean fits(ZoneId known, ZoneOffset standard, ZoneOffset summer, Set<Month> months) {
        List<ZoneOffsetTransitionRule> rules = known.getRules().getTransitionRules();
        return !rules.isEmpty()
                && rules.stream().allMatch(rule -> rule.getStandardOffset().equals(standard))
                && rules.stream().anyMatch(rule -> rule.getOffsetAfter().equals(summer))
                && (months.isEmpty()
                        || rules.stream()
                                .map(ZoneOffsetTransitionRule::getMonth)
                                .collect(Collectors.toSet())
                                .equals(months));
    }
}

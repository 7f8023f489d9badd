package org.schulhof.calendar.internal.invitation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.MailAddresses;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.calendar.Reader;
import org.schulhof.calendar.internal.entry.GuestAddresses;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;

/** People as programs name them: by their mail address at the school, or by where their principal is. */
@Component(service = {SchoolAddresses.class, GuestAddresses.class})
public final class SchoolAddresses implements GuestAddresses {

    private static final String MAIL = "mailto:";
    private static final String PRINCIPAL = "/dav/principals/";

    private final MailAddresses mail;
    private final People people;
    private final Groups groups;

    @Activate
    public SchoolAddresses(@Reference MailAddresses mail, @Reference People people, @Reference Groups groups) {
        this.mail = mail;
        this.people = people;
        this.groups = groups;
    }

    /** With which all addresses end: to be asked once for many people. */
    public String domain() {
        return mail.domain();
    }

    public static String of(Person person, String domain) {
        return MAIL + person.account() + "@" + domain;
    }

    /** Who is named by these lines, without asking whether anybody may find them. */
    public Map<ContentLine, Long> whose(List<ContentLine> lines) {
        Map<ContentLine, String> addresses = new HashMap<>();
        Map<ContentLine, Long> whose = new HashMap<>();
        for (ContentLine line : lines) {
            Optional<Long> person = Guests.person(line);
            if (person.isPresent()) {
                whose.put(line, person.get());
            } else {
                address(line.value().strip()).ifPresent(address -> addresses.put(line, address));
            }
        }
        if (!addresses.isEmpty()) {
            Map<String, Long> found = mail.whose(new HashSet<>(addresses.values()));
            addresses.forEach((line, address) -> {
                if (found.containsKey(address)) {
                    whose.put(line, found.get(address));
                }
            });
        }
        return whose;
    }

    private Optional<String> address(String value) {
        if (value.toLowerCase(Locale.ROOT).startsWith(MAIL)) {
            return Optional.of(value.substring(MAIL.length()));
        }
        int principal = value.indexOf(PRINCIPAL);
        return principal < 0
                ? Optional.empty()
                : Optional.of(value.substring(principal + PRINCIPAL.length()).replace("/", "") + "@" + domain());
    }

    @Override
    public void settle(IcalComponent calendar, Guests before, long organizer, Reader writer) {
        List<IcalComponent> events = calendar.components("VEVENT");
        List<ContentLine> lines = events.stream()
                .flatMap(event -> event.lines().stream())
                .filter(line -> line.name().equals("ATTENDEE") || line.name().equals("ORGANIZER"))
                .distinct()
                .toList();
        Map<ContentLine, Long> whose = whose(lines);
        boolean invites = !before.isEmpty()
                || lines.stream()
                        .filter(line -> line.name().equals("ORGANIZER"))
                        .anyMatch(line -> whose.getOrDefault(line, 0L) == organizer);
        if (!invites) {
            return;
        }
        Set<Long> inGroups = new HashSet<>();
        events.forEach(event -> Guests.of(event).groups().forEach(group -> inGroups.addAll(groups.everybodyIn(group))));
        Set<Long> known =
                new HashSet<>(people.findAll(new HashSet<>(whose.values())).keySet());
        known.addAll(before.people());
        boolean some = lines.stream()
                .filter(line -> line.name().equals("ATTENDEE"))
                .anyMatch(line -> Guests.isOfSchool(line)
                        || whose.containsKey(line) && whose.get(line) != organizer && known.contains(whose.get(line)));
        if (!some) {
            return;
        }
        for (IcalComponent event : events) {
            for (ContentLine line : event.lines()) {
                Long person = whose.get(line);
                if (person == null) {
                    continue;
                }
                if (line.name().equals("ORGANIZER")) {
                    event.set(new ContentLine("ORGANIZER", line.parameters(), Guests.address(person)));
                } else if (person == organizer
                        || inGroups.contains(person) && !before.people().contains(person)) {
                    // Who asks is no guest; who is asked with a group is none by name
                    event.remove(line);
                } else if (known.contains(person)) {
                    event.remove(line);
                    event.add(new ContentLine("ATTENDEE", "", Guests.address(person)));
                }
            }
        }
    }
}

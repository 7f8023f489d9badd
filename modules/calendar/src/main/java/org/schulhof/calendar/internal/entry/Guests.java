package org.schulhof.calendar.internal.entry;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.Series;

/**
 * People and whole groups of the school that are invited to an entry. In its text each is an {@code ATTENDEE} with an address that
 * says nothing but an id; names and answers are added when the text is given out, and taken away when it comes back. Attendees
 * from elsewhere, with other addresses, stay as they are.
 */
public record Guests(Set<Long> people, Set<Long> groups) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final Guests NONE = new Guests(Set.of(), Set.of());

    /** How many people and groups an entry invites at most. */
    public static final int MOST = 100;

    private static final String SCHOOL = "urn:x-schulhof:";
    private static final String PERSON = SCHOOL + "person:";
    private static final String GROUP = SCHOOL + "group:";
    private static final Pattern ADDRESS =
            Pattern.compile("urn:x-schulhof:(person|group):(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    public Guests {
        people = Set.copyOf(people);
        groups = Set.copyOf(groups);
    }

    public static String address(long personId) {
        return PERSON + personId;
    }

    public static String addressOfGroup(long groupId) {
        return GROUP + groupId;
    }

    public boolean isEmpty() {
        return people.isEmpty() && groups.isEmpty();
    }

    public int size() {
        return people.size() + groups.size();
    }

    /** Those who are not among the others. */
    public Guests without(Guests others) {
        Set<Long> morePeople = new HashSet<>(people);
        morePeople.removeAll(others.people);
        Set<Long> moreGroups = new HashSet<>(groups);
        moreGroups.removeAll(others.groups);
        return new Guests(morePeople, moreGroups);
    }

    /** Of an event, those of the school. */
    public static Guests of(IcalComponent event) {
        Set<Long> people = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        for (ContentLine line : event.lines("ATTENDEE")) {
            Matcher address = ADDRESS.matcher(line.value().strip());
            if (address.matches() && line.parameter("MEMBER").isEmpty()) {
                (address.group(1).equalsIgnoreCase("person") ? people : groups).add(Long.parseLong(address.group(2)));
            }
        }
        return new Guests(people, groups);
    }

    /** Who is named by this line, if that is a person of the school. */
    public static Optional<Long> person(ContentLine line) {
        Matcher address = ADDRESS.matcher(line.value().strip());
        return address.matches() && address.group(1).equalsIgnoreCase("person")
                ? Optional.of(Long.parseLong(address.group(2)))
                : Optional.empty();
    }

    /** Whether the text names somebody of the school, by a look that costs nothing. */
    public static boolean mayBeIn(String text) {
        return text.contains(SCHOOL);
    }

    /** Who has invited, if that is somebody of the school. */
    public static Optional<Long> organizer(IcalComponent event) {
        return event.line("ORGANIZER").flatMap(Guests::person);
    }

    /** Whether the line is an attendee or organizer of the school. */
    public static boolean isOfSchool(ContentLine line) {
        return ADDRESS.matcher(line.value().strip()).matches();
    }

    void writeTo(IcalComponent event) {
        if (equals(of(event))) {
            return;
        }
        List<ContentLine> before =
                event.lines("ATTENDEE").stream().filter(Guests::isOfSchool).toList();
        before.forEach(event::remove);
        List<ContentLine> all = new ArrayList<>();
        new TreeSet<>(groups).forEach(id -> all.add(attendee("GROUP", addressOfGroup(id))));
        new TreeSet<>(people).forEach(id -> all.add(attendee("INDIVIDUAL", address(id))));
        all.forEach(event::add);
        if (isEmpty() && organizer(event).isPresent()) {
            event.remove("ORGANIZER");
        }
    }

    private static ContentLine attendee(String kind, String address) {
        return new ContentLine("ATTENDEE", ";CUTYPE=" + kind + ";ROLE=REQ-PARTICIPANT;RSVP=TRUE", address);
    }

    /**
     * As a text with guests is kept: with its organizer, without names and answers, and the same guests for each time that was
     * changed by itself.
     *
     * @return whether there was anything to do
     */
    static boolean settle(Series series, long organizer) {
        IcalComponent calendar = series.calendar();
        boolean none = calendar.components("VEVENT").stream()
                .flatMap(event -> event.lines().stream())
                .noneMatch(line -> line.name().matches("ATTENDEE|ORGANIZER") && isOfSchool(line));
        if (none) {
            return false;
        }
        Guests guests = of(series.event());
        for (IcalComponent event : calendar.components("VEVENT")) {
            List<ContentLine> stale =
                    event.lines("ATTENDEE").stream().filter(Guests::isOfSchool).toList();
            stale.forEach(event::remove);
            guests.writeTo(event);
            if (guests.isEmpty()) {
                organizer(event).ifPresent(id -> event.remove("ORGANIZER"));
            } else if (event.line("ORGANIZER").isEmpty() || organizer(event).isPresent()) {
                event.set(ContentLine.of("ORGANIZER", address(organizer)));
            }
        }
        return true;
    }

    /** Gives an event the guests and the organizer that it had before, whatever it came with. */
    static void carry(Series series, @Nullable Series before) {
        Guests guests = before == null ? NONE : of(before.event());
        Optional<ContentLine> organizer = before == null
                ? Optional.empty()
                : before.event().line("ORGANIZER").filter(Guests::isOfSchool);
        for (IcalComponent event : series.calendar().components("VEVENT")) {
            event.removeIf(part -> part instanceof ContentLine line
                    && (line.name().equals("ATTENDEE") || line.name().equals("ORGANIZER"))
                    && isOfSchool(line));
            guests.writeTo(event);
            organizer.ifPresent(event::set);
        }
    }
}

package org.schulhof.calendar.internal.ical;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;

/** Reads and writes iCalendar. A text that is read and written again says the same, also what nobody here knows. */
public final class IcalText {

    /** In characters; far more than any event, and little enough to be read at once. */
    public static final int LONGEST = 500_000;

    /** The same of a file with many events. */
    public static final int LONGEST_FILE = 8_000_000;

    private static final int MOST_PARTS = 20_000;
    private static final int MOST_PARTS_OF_FILE = 400_000;
    private static final int DEEPEST = 5;
    private static final int LINE_OCTETS = 75;
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    private IcalText() {}

    /** @throws InvalidIcalException if it is none, or too large */
    public static IcalComponent read(String text) {
        return read(text, LONGEST, MOST_PARTS);
    }

    /** As {@link #read}, for a file with many events. */
    public static IcalComponent readFile(String text) {
        return read(text, LONGEST_FILE, MOST_PARTS_OF_FILE);
    }

    private static IcalComponent read(String text, int longest, int mostParts) {
        if (text.length() > longest) {
            throw new InvalidIcalException(Reason.TOO_LARGE, text.length() + " characters");
        }
        Deque<IcalComponent> open = new ArrayDeque<>();
        IcalComponent root = null;
        int parts = 0;
        for (String line : unfolded(text)) {
            if (line.isBlank()) {
                continue;
            }
            ContentLine property = ContentLine.parse(line);
            if (root != null && open.isEmpty() || ++parts > mostParts) {
                throw new InvalidIcalException(
                        root == null ? Reason.TOO_LARGE : Reason.BROKEN, "more than one calendar");
            }
            switch (property.name()) {
                case "BEGIN" -> {
                    IcalComponent component = new IcalComponent(name(property));
                    if (open.isEmpty()) {
                        root = component;
                    } else {
                        open.peek().add(component);
                    }
                    open.push(component);
                    if (open.size() > DEEPEST) {
                        throw new InvalidIcalException(Reason.BROKEN, "too deep");
                    }
                }
                case "END" -> {
                    if (open.isEmpty() || !open.pop().name().equals(name(property))) {
                        throw new InvalidIcalException(Reason.BROKEN, "END without BEGIN");
                    }
                }
                default -> {
                    if (open.isEmpty()) {
                        throw new InvalidIcalException(Reason.BROKEN, "outside of a calendar");
                    }
                    open.peek().add(property);
                }
            }
        }
        if (root == null || !open.isEmpty() || !root.name().equals("VCALENDAR")) {
            throw new InvalidIcalException(Reason.BROKEN, "no whole VCALENDAR");
        }
        return root;
    }

    private static String name(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private static String[] unfolded(String text) {
        return BREAK.split(text.replaceAll("(\r\n|\n|\r)[ \t]", ""));
    }

    public static String write(IcalComponent component) {
        StringBuilder text = new StringBuilder();
        write(component, text);
        return text.toString();
    }

    private static void write(IcalComponent component, StringBuilder text) {
        text.append("BEGIN:").append(component.name()).append("\r\n");
        component.parts().forEach(part -> {
            if (part instanceof IcalComponent inner) {
                write(inner, text);
            } else if (part instanceof ContentLine line) {
                fold(line.written(), text);
            }
        });
        text.append("END:").append(component.name()).append("\r\n");
    }

    /** Lines have at most 75 octets, and no character is cut apart. */
    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            String written = Character.toString(sign);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += size;
            at += Character.charCount(sign);
        }
        text.append("\r\n");
    }
}

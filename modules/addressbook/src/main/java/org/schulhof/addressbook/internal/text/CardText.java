package org.schulhof.addressbook.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.schulhof.addressbook.internal.text.BrokenCardException.Reason;

/** One vCard, to be read and changed line by line. Lines that nobody changes are written again as they came. */
public final class CardText {

    /** Of a card with its picture, in octets. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int MOST_LINES = 2000;
    private static final Pattern BREAK = Pattern.compile("(?>\r\n|\n|\r)(?![ \t])");

    private final List<CardLine> lines;

    private CardText(List<CardLine> lines) {
        this.lines = lines;
    }

    /** @throws BrokenCardException if it is no vCard of version 3.0 or 4.0, or more than one */
    public static CardText read(String text) {
        if (text.length() > LARGEST) {
            throw new BrokenCardException(Reason.TOO_LARGE, text.length() + " characters");
        }
        if (text.codePoints().anyMatch(CardText::isNoText)) {
            throw new BrokenCardException(Reason.MALFORMED, "a character that no text has");
        }
        List<CardLine> lines = new ArrayList<>();
        for (String line : BREAK.split(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            if (!line.isBlank()) {
                lines.add(CardLine.parse(line));
            }
            if (lines.size() > MOST_LINES) {
                throw new BrokenCardException(Reason.TOO_LARGE, "more than " + MOST_LINES + " lines");
            }
        }
        if (lines.size() < 3 || !frames(lines.get(0), "BEGIN") || !frames(lines.get(lines.size() - 1), "END")) {
            throw new BrokenCardException(Reason.MALFORMED, "no whole vCard");
        }
        List<CardLine> inside = new ArrayList<>(lines.subList(1, lines.size() - 1));
        if (inside.stream()
                .anyMatch(line -> line.name().equals("BEGIN") || line.name().equals("END"))) {
            throw new BrokenCardException(Reason.MALFORMED, "more than one vCard");
        }
        CardText card = new CardText(inside);
        if (!Set.of("3.0", "4.0").contains(card.version())) {
            throw new BrokenCardException(Reason.VERSION, "of another version");
        }
        return card;
    }

    /** What XML, in which cards travel, can't hold. */
    private static boolean isNoText(int sign) {
        return sign < 0x20 && sign != '\t' && sign != '\n' && sign != '\r'
                || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE
                || sign == 0xFFFE
                || sign == 0xFFFF;
    }

    private static boolean frames(CardLine line, String name) {
        return line.name().equals(name) && line.value().strip().equalsIgnoreCase("VCARD");
    }

    /** {@code 3.0} or {@code 4.0}. */
    public String version() {
        return line("VERSION").map(line -> line.value().strip()).orElse("");
    }

    public List<CardLine> lines() {
        return List.copyOf(lines);
    }

    public List<CardLine> lines(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    public Optional<CardLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    /** In the place of the first line of this name, or at the end; further ones go. */
    public void set(CardLine line) {
        int at = -1;
        for (int index = 0; index < lines.size() && at < 0; index++) {
            at = lines.get(index).name().equals(line.name()) ? index : -1;
        }
        if (at < 0) {
            lines.add(line);
            return;
        }
        lines.set(at, line);
        lines.subList(at + 1, lines.size()).removeIf(later -> later.name().equals(line.name()));
    }

    public void replace(CardLine old, CardLine line) {
        lines.set(lines.indexOf(old), line);
    }

    public void add(CardLine line) {
        lines.add(line);
    }

    /** Also what is said of it in its group, such as a label. */
    public void remove(CardLine line) {
        lines.remove(line);
        boolean alone = lines.stream()
                .filter(other -> other.group().equalsIgnoreCase(line.group()))
                .allMatch(other -> other.name().startsWith("X-AB"));
        if (!line.group().isEmpty() && alone) {
            lines.removeIf(other -> other.group().equalsIgnoreCase(line.group()));
        }
    }

    public void remove(String name) {
        lines.removeIf(line -> line.name().equals(name));
    }

    /** A card of the lines that are wanted; that of the version is always among them. */
    public CardText only(Predicate<CardLine> wanted) {
        return new CardText(new ArrayList<>(lines.stream()
                .filter(line -> line.name().equals("VERSION") || wanted.test(line))
                .toList()));
    }

    public String write() {
        StringBuilder text = new StringBuilder("BEGIN:VCARD\r\n");
        lines.forEach(line -> text.append(line.written()).append("\r\n"));
        return text.append("END:VCARD\r\n").toString();
    }
}

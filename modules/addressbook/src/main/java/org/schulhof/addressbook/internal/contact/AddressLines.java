package org.schulhof.addressbook.internal.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.addressbook.internal.text.CardLine;

/** A postal address whose lines somebody changed on a page: parts of it that no changed line holds stay the parts they are. */
final class AddressLines {

    private static final int PARTS = 7;
    private static final int BOX = 0;
    private static final int EXTENDED = 1;
    private static final int STREET = 2;
    private static final int TOWN = 3;
    private static final int REGION = 4;
    private static final int CODE = 5;
    private static final int COUNTRY = 6;

    /** As the lines of a letter hold them. */
    private static final int[][] LINES = {{BOX}, {STREET, EXTENDED}, {CODE, TOWN}, {REGION}, {COUNTRY}};

    private static final Pattern CODE_AND_TOWN = Pattern.compile("(\\S*\\d\\S*)\\s+(.+)");

    private final String[] parts = new String[PARTS];

    AddressLines(CardLine address) {
        List<String> written = address.components();
        for (int part = 0; part < PARTS; part++) {
            parts[part] = part < written.size()
                    ? CardLine.of("ADR", written.get(part)).text().strip()
                    : "";
        }
    }

    /** @return the value of the changed address, escaped */
    String become(String typed) {
        List<String> lines = new ArrayList<>(Arrays.asList(typed.split("\n")));
        boolean known = lines.size()
                == Stream.of(LINES)
                        .map(this::shown)
                        .filter(line -> !line.isEmpty())
                        .mapToInt(AddressLines::height)
                        .sum();
        if (known) {
            for (int[] held : LINES) {
                String shown = shown(held);
                if (!shown.isEmpty()) {
                    List<String> own = lines.subList(0, height(shown));
                    set(held, shown, String.join("\n", own));
                    own.clear();
                }
            }
        } else {
            Arrays.fill(parts, "");
            parts[STREET] = typed;
        }
        return Arrays.stream(parts)
                .map(part -> CardLine.text("ADR", part).value())
                .collect(Collectors.joining(";"));
    }

    private String shown(int[] held) {
        return Arrays.stream(held)
                .mapToObj(part -> parts[part])
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static int height(String line) {
        return line.split("\n").length;
    }

    private void set(int[] held, String shown, String line) {
        if (line.strip().equals(shown)) {
            return;
        }
        for (int part : held) {
            parts[part] = "";
        }
        Matcher town = CODE_AND_TOWN.matcher(line);
        if (held[0] == CODE && town.matches()) {
            parts[CODE] = town.group(1);
            parts[TOWN] = town.group(2);
        } else {
            parts[held[0] == CODE ? TOWN : held[0]] = line.strip();
        }
    }
}

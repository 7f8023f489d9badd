package org.schulhof.addressbook.internal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardParameter;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.filter.WrittenText;

/** What in a vCard somebody wrote, for the school's filters (R38): also what no page shows, since the next program may. */
final class CardWords {

    /** By which the filters' findings name it. */
    static final String FIELD = "card";

    private static final Set<String> OF_PROGRAMS = Set.of("VERSION", "PRODID", "REV", "UID", "PROFILE", "CLIENTPIDMAP");
    private static final Set<String> BINARY = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
    private static final Set<String> ADDRESSES = Set.of("URL", "EMAIL", "IMPP", "X-SOCIALPROFILE");
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*", Pattern.DOTALL);

    private CardWords() {}

    /** @param before lines of it are not asked for again; null if there was none */
    static List<WrittenText> of(CardText card, @Nullable CardText before) {
        Set<CardLine> known = before == null ? Set.of() : Set.copyOf(before.lines());
        List<WrittenText> words = new ArrayList<>();
        for (CardLine line : card.lines()) {
            if (!known.contains(line) && !OF_PROGRAMS.contains(line.name())) {
                add(line, words);
            }
        }
        return words;
    }

    private static void add(CardLine line, List<WrittenText> words) {
        if (ADDRESSES.contains(line.name()) || ADDRESS.matcher(line.value()).matches()) {
            words.add(WrittenText.link(FIELD, line.text()));
        } else if (!BINARY.contains(line.name())) {
            words.add(WrittenText.plain(FIELD, line.text()));
        }
        String parameters =
                line.parameters().stream().map(CardParameter::written).collect(Collectors.joining(" "));
        if (!parameters.isEmpty()) {
            words.add(WrittenText.plain(FIELD, parameters));
        }
    }
}

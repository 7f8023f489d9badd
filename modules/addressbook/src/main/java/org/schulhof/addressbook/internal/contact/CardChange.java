package org.schulhof.addressbook.internal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.addressbook.internal.contact.CardReading.LineDetail;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardText;

/** What somebody changed on a page, brought into the contact's vCard: only the lines that say something else now are touched. */
final class CardChange {

    private static final Set<String> PLACES = Set.of("home", "work", "cell", "voice");

    private final CardText card;
    private final CardReading reading;
    private final ContactData before;

    CardChange(CardText card) {
        this.card = card;
        this.reading = new CardReading(card);
        this.before = reading.shortened();
    }

    /** @param after what the pages show of the contact from now on */
    void apply(ContactData after) {
        changeName(after);
        if (!after.organisation().equals(before.organisation())) {
            setText("ORG", after.organisation());
        }
        if (!after.note().equals(before.note())) {
            setText("NOTE", after.note().isEmpty() ? "" : after.note() + unseenNote());
        }
        if (after.birthday() == null && before.birthday() != null) {
            card.remove("BDAY");
        } else if (after.birthday() != null && !after.birthday().equals(before.birthday())) {
            card.set(CardWriting.birthday(after.birthday(), card.version()));
        }
        changeDetails(after.details());
    }

    /** What of a long note no form shows. */
    private String unseenNote() {
        String whole = reading.note().strip();
        return whole.length() > ContactData.MAX_NOTE
                ? whole.substring(before.note().length())
                : "";
    }

    private void changeName(ContactData after) {
        boolean sameName =
                after.firstName().equals(before.firstName()) && after.lastName().equals(before.lastName());
        if (!sameName) {
            List<String> parts =
                    new ArrayList<>(card.line("N").map(CardLine::components).orElse(List.of()));
            while (parts.size() < 5) {
                parts.add("");
            }
            if (!after.firstName().equals(before.firstName())) {
                splitFirst(after.firstName(), parts);
            }
            if (!after.lastName().equals(before.lastName()) || parts.get(0).isEmpty()) {
                splitLast(after.lastName(), parts);
            }
            String name = String.join(";", parts);
            card.set(card.line("N").map(line -> line.withValue(name)).orElseGet(() -> CardLine.of("N", name)));
        }
        if (!after.displayName().equals(before.displayName())) {
            setText("FN", after.displayName());
        }
    }

    /** A title before the name and further names after it stay what they are if they are still there. */
    private static void splitFirst(String typed, List<String> parts) {
        String title = plain(parts.get(3));
        String further = plain(parts.get(2));
        String rest = typed;
        if (!title.isEmpty() && rest.startsWith(title + " ")) {
            rest = rest.substring(title.length() + 1);
        } else {
            parts.set(3, "");
        }
        if (!further.isEmpty() && rest.endsWith(" " + further)) {
            rest = rest.substring(0, rest.length() - further.length() - 1);
        } else {
            parts.set(2, "");
        }
        parts.set(1, CardLine.text("N", rest).value());
    }

    private static void splitLast(String typed, List<String> parts) {
        String suffix = plain(parts.get(4));
        String rest = typed;
        if (!suffix.isEmpty() && rest.endsWith(" " + suffix)) {
            rest = rest.substring(0, rest.length() - suffix.length() - 1);
        } else {
            parts.set(4, "");
        }
        parts.set(0, CardLine.text("N", rest).value());
    }

    /** As it is shown, several in one component with blanks between them. */
    private static String plain(String component) {
        return Stream.of(component.split("(?<!\\\\),"))
                .map(part -> CardLine.of("N", part).text().strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void setText(String name, String text) {
        Optional<CardLine> there = card.line(name);
        if (text.isEmpty()) {
            card.remove(name);
        } else {
            String value = CardLine.text(name, text).value();
            card.set(there.map(line -> line.withValue(value)).orElseGet(() -> CardLine.of(name, value)));
        }
    }

    private void changeDetails(List<ContactDetail> wanted) {
        List<LineDetail> there = new ArrayList<>(
                reading.details().stream().limit(ContactData.MAX_DETAILS).toList());
        List<ContactDetail> open = new ArrayList<>(wanted);
        match(there, open, (old, now) -> old.equals(now));
        match(there, open, (old, now) -> old.kind() == now.kind() && old.value().equals(now.value()));
        match(there, open, (old, now) -> old.kind() == now.kind() && old.label() == now.label());
        there.forEach(gone -> card.remove(gone.line()));
        open.forEach(added -> card.add(CardWriting.line(added, card.version())));
    }

    /** Takes from both lists what belongs together, and writes it. */
    private void match(
            List<LineDetail> there, List<ContactDetail> open, BiPredicate<ContactDetail, ContactDetail> together) {
        there.removeIf(found -> {
            ContactDetail old = shown(found);
            Optional<ContactDetail> now =
                    open.stream().filter(detail -> together.test(old, detail)).findFirst();
            now.ifPresent(detail -> {
                open.remove(detail);
                write(found.line(), old, detail);
            });
            return now.isPresent();
        });
    }

    private static ContactDetail shown(LineDetail found) {
        ContactDetail detail = found.detail();
        return ContactData.shortened("", "", "", null, "", List.of(detail))
                .details()
                .get(0);
    }

    private void write(CardLine line, ContactDetail old, ContactDetail now) {
        CardLine written = CardWriting.line(now, card.version());
        CardLine changed = old.value().equals(now.value())
                ? line
                : line.withValue(
                        now.kind() == DetailKind.ADDRESS
                                ? new AddressLines(line).become(now.value())
                                : written.value());
        if (old.label() != now.label()) {
            changed = changed.withType(PLACES, String.join(",", written.parameter("TYPE")));
        }
        if (!changed.equals(line)) {
            card.replace(line, changed);
        }
    }
}

package org.schulhof.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.system.access.Caller.Outcome.BAD;
import static org.schulhof.system.access.Caller.Outcome.OPEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Drill;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.Command;
import org.schulhof.system.http.Field;
import org.schulhof.system.http.HttpVisitor;

/**
 * Every field of every form of the core with what no browser lets somebody type. Each day a field gets some of it, its
 * neighbours others; in a drill each field gets everything.
 */
@SystemTest
class BadFieldIT {

    private static final int EACH_DAY = 2;

    private static final String HUGE = "a".repeat(100_000);
    private static final Set<String> DATES = Set.of("date", "datetime-local", "time", "month");
    private static final List<String> NO_DATES = List.of(
            "x",
            "2026-02-30",
            "2026-13-01T25:61",
            "99999-12-31",
            "+99999-12-31",
            "+99999-12-31T00:00",
            "-0001-01-01",
            HUGE);
    private static final List<String> NO_CHOICES = List.of("x", "-1", "99999999999999999999", "a\u0000b", HUGE);
    private static final List<String> NO_TEXTS = List.of("a\u0000b", "a\u0008b", "\u001b[31mred", "a\u007fb", HUGE);

    /** Takes every text, whatever its file is called. */
    private static final String LIST_OF_WORDS = "/administration/filters/list.xhtml";

    /** Of a file, by the pages that take one. */
    private static final Map<String, Integer> MOST_BYTES = Map.of(
            LIST_OF_WORDS,
            40 << 20,
            "/administration/import/index.xhtml",
            10_000_000,
            "/administration/modules/index.xhtml",
            64 << 20,
            "/administration/modules/signers.xhtml",
            64 << 10);

    private static final int MOST_OF_ALL = 100 << 20;

    /** Bytes that are no text in UTF-8. */
    private static final List<String> NO_UTF_8 = List.of("a%FFb", "a%C3", "a%ED%A0%80b", "a%F8%88%80%80%80");

    @Test
    @Tag(Drill.TAG)
    void aFieldWithWhatItCannotHoldIsRefusedWithASentence(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        Map<String, Answer> pages = pagesOf(administrator, portal);
        Exchanges exchanges = new Exchanges(portal);
        Set<String> silent = new TreeSet<>();
        int fields = 0;
        for (Answer page : pages.values()) {
            for (Command command : lastButtons(page)) {
                for (Field field : typed(command, page.page()).toList()) {
                    fields++;
                    Command filled = filled(command, page.page()).withStateOf(administrator.get(command.page()));
                    for (String value : Drill.some(badFor(field, page.page()), EACH_DAY, fields)) {
                        filled = send(administrator, filled, field, value, exchanges, silent);
                    }
                    if (!command.multipart() && isText(field, page.page())) {
                        sendBytes(administrator, filled, field, Drill.some(NO_UTF_8, 1, fields), exchanges);
                    }
                    exchanges.nothingChangedBy(field.name() + " of " + command);
                }
            }
        }
        assertThat(fields).as("fields").isGreaterThan(20);
        assertThat(silent).as("refused without a sentence").isEmpty();
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    void aFormThatIsTooLargeIsRefused(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        Exchanges exchanges = new Exchanges(portal);
        for (String address : List.of("/settings.xhtml", "/administration/people/new.xhtml")) {
            Answer page = administrator.get(address);
            Command command = Command.on(page).get(0);
            exchanges.note(
                    "5 MB to " + address,
                    administrator.send(command.adding(new Field("more", "a".repeat(5_000_000)))),
                    BAD);
            exchanges.nothingChangedBy(address);
        }
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    void aFileThatIsTooLargeOrHasAStrangeNameIsRefused(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        Map<String, Answer> pages = pagesOf(administrator, portal);
        Exchanges exchanges = new Exchanges(portal);
        int files = 0;
        for (Answer page : pages.values()) {
            for (Command command : Command.on(page)) {
                if (command.path().equals(LIST_OF_WORDS)) {
                    continue;
                }
                for (Field file :
                        command.fields().stream().filter(Field::isFile).toList()) {
                    files++;
                    for (String name : List.of(
                            "", "x", "../../etc/passwd", "a".repeat(3_000), "a\u0000.csv", "\u202e.csv", "%00")) {
                        Command sent = command.withStateOf(administrator.get(command.page()))
                                .map(field -> field.equals(file) ? new Field(file.name(), "nonsense", name) : field);
                        exchanges.note(
                                "a file named " + name.substring(0, Math.min(20, name.length())) + " by " + command,
                                administrator.send(sent),
                                OPEN,
                                BAD,
                                Caller.Outcome.MOVED);
                    }
                    exchanges.nothingChangedBy(command);
                }
            }
        }
        assertThat(files).as("inputs of files").isGreaterThan(1);
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    void aFileOverItsPagesLimitIsRefusedWithASentence(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        List<Command> uploads = pagesOf(administrator, portal).values().stream()
                .flatMap(page -> Command.on(page).stream())
                .filter(command -> command.fields().stream().anyMatch(Field::isFile))
                .toList();
        assertThat(uploads).extracting(Command::path).containsAll(MOST_BYTES.keySet());
        Exchanges exchanges = new Exchanges(portal);
        for (Command command : uploads) {
            assertThat(MOST_BYTES).as("limits of files").containsKey(command.path());
            Answer answer = upload(administrator, command, MOST_BYTES.get(command.path()) + 1);
            exchanges.note("a file over the limit by " + command, answer, OPEN, Caller.Outcome.MOVED);
            Answer said = answer.status() == 200 ? answer : administrator.get(command.page());
            assertThat(said.page()
                            .select(".field-error, .notice.bad, [role=alert]")
                            .text())
                    .as("sentence on " + command)
                    .isNotBlank();
            exchanges.note(
                    "a file over every limit by " + command, upload(administrator, command, MOST_OF_ALL + 1), BAD);
            exchanges.nothingChangedBy(command);
        }
        exchanges.assertAllWereRefusedAndNoted();
    }

    private static Answer upload(HttpVisitor visitor, Command command, int bytes) {
        return visitor.send(command.withStateOf(visitor.get(command.page()))
                .map(field -> field.isFile() ? new Field(field.name(), "a".repeat(bytes), "large.csv") : field));
    }

    /** Gives back the command with the state of the answer: a page keeps only so many of its renditions. */
    private static Command send(
            HttpVisitor visitor, Command command, Field field, String value, Exchanges exchanges, Set<String> silent) {
        String what = field.name() + " = " + value.substring(0, Math.min(20, value.length())) + " by " + command;
        Answer answer = visitor.send(command.with(field.name(), value));
        if (exchanges.note(what, answer, OPEN) != OPEN) {
            return command.withStateOf(visitor.get(command.page()));
        }
        if (answer.page()
                .select(".field-error, .notice.bad, [role=alert]")
                .text()
                .isBlank()) {
            silent.add(what);
        }
        return command.withStateOf(answer);
    }

    private static void sendBytes(
            HttpVisitor visitor, Command command, Field field, List<String> noTexts, Exchanges exchanges) {
        for (String bytes : noTexts) {
            Command fresh = command.withStateOf(visitor.get(command.page())).without(field.name());
            exchanges.note(
                    field.name() + " = " + bytes + " by " + command,
                    visitor.post(
                            fresh.address(), fresh.fields(), "&" + field.name().replace(":", "%3A") + "=" + bytes),
                    OPEN,
                    BAD);
        }
    }

    private static List<String> badFor(Field field, Document page) {
        Element input = input(field, page);
        List<String> bad = new ArrayList<>();
        if (input.tagName().equals("select") || input.attr("type").equals("radio")) {
            bad.addAll(NO_CHOICES);
        } else if (DATES.contains(input.attr("type"))) {
            bad.addAll(NO_DATES);
        } else {
            bad.addAll(NO_TEXTS);
            if (input.hasAttr("maxlength")) {
                bad.add("a".repeat(Integer.parseInt(input.attr("maxlength")) + 1));
            }
        }
        return bad;
    }

    private static boolean isText(Field field, Document page) {
        Element input = input(field, page);
        return input.tagName().equals("textarea")
                || input.tagName().equals("input")
                        && Set.of("", "text", "password", "search").contains(input.attr("type"));
    }

    /** Those that hold something typed or chosen. A box that is ticked by nonsense is ticked. */
    private static java.util.stream.Stream<Field> typed(Command command, Document page) {
        return command.inputs()
                .filter(field -> !field.isFile())
                .filter(field -> !Set.of("checkbox", "hidden")
                        .contains(input(field, page).attr("type")));
    }

    /** The form with something in all its fields of text, so that only the bad one stands in the way. */
    private static Command filled(Command command, Document page) {
        return command.map(field -> command.inputs().anyMatch(field::equals)
                        && field.value().isEmpty()
                        && !field.isFile()
                        && isText(field, page)
                ? field.with("Matrix")
                : field);
    }

    private static Element input(Field field, Document page) {
        Element input = page.selectFirst("[name=\"" + field.name() + "\"]");
        return input == null ? new Element("input").attr("type", "hidden") : input;
    }

    /** Of each form its main button, which stands last: others may do something without looking at the fields. */
    private static List<Command> lastButtons(Answer page) {
        Map<String, Command> last = new LinkedHashMap<>();
        Command.on(page).forEach(command -> last.put(command.form(), command));
        return List.copyOf(last.values());
    }

    private static Map<String, Answer> pagesOf(HttpVisitor visitor, Portal portal) {
        DemoAddresses addresses = new DemoAddresses(KeptData.of(portal));
        Map<String, Answer> pages = new LinkedHashMap<>();
        for (String address :
                CorePages.seenBy(List.of(visitor), addresses.worthSeeing()).all()) {
            Answer answer = visitor.get(address);
            if (answer.status() == 200) {
                pages.putIfAbsent(answer.asked().getPath(), answer);
            }
        }
        return pages;
    }
}

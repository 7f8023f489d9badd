package org.schulhof.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.portal.page.PortalPage;
import org.schulhof.portal.page.PortalPages;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.access.Caller.Outcome;
import org.schulhof.system.http.Answer;
import org.schulhof.system.http.Command;
import org.schulhof.system.http.Field;
import org.schulhof.system.http.HttpVisitor;

/** Everybody tries every page of the core and every button on it, as {@link PortalPages} declares them. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixIT {

    private static final Path REPORTS = Path.of("target");
    private static final Set<Outcome> REFUSED =
            EnumSet.of(Outcome.FORBIDDEN, Outcome.SIGN_IN, Outcome.EXPIRED, Outcome.MISSING);

    private final Map<DemoPerson, Caller> people = new LinkedHashMap<>();
    private Caller nobody;
    private CorePages pages;
    private SchoolState school;
    private DemoAddresses addresses;

    @BeforeAll
    void comeIn(Portal portal) {
        nobody = Caller.nobody(portal);
        Arrays.stream(DemoPerson.values()).forEach(person -> people.put(person, Caller.of(person, portal)));
        addresses = new DemoAddresses(KeptData.of(portal));
        pages = CorePages.seenBy(
                List.of(visitor(DemoPerson.ADMINISTRATOR), visitor(DemoPerson.HEAD)), addresses.worthSeeing());
        school = new SchoolState(portal);
    }

    @Test
    void aPageOpensToThoseWhomItIsForAndToNobodyElse() {
        Matrix matrix = new Matrix("Who gets which page");
        List<String> wrong = everybody().stream()
                .flatMap(caller -> askForAll(caller, matrix))
                .toList();
        matrix.write(REPORTS.resolve("matrix-pages.md"));
        assertThat(wrong).as("of %d", matrix.cells()).isEmpty();
    }

    @Test
    void oneRightAloneOpensWhatNeedsItAndNothingElse() {
        Matrix matrix = new Matrix("Which page a teacher gets with one right more");
        List<String> wrong = new ArrayList<>();
        for (CoreRight right : CoreRight.values()) {
            if (!right.isFixed()) {
                grant(right);
                Caller teacher = people.get(DemoPerson.TEACHER).withRights(right.rightName(), Set.of(right));
                askForAll(teacher, matrix).forEach(wrong::add);
                withdraw();
            }
        }
        matrix.write(REPORTS.resolve("matrix-rights.md"));
        assertThat(wrong).as("of %d", matrix.cells()).isEmpty();
    }

    @Test
    void whoIsNotAnAdministratorAnyMoreFindsNothingOpenOfIt() {
        Caller teacher = people.get(DemoPerson.TEACHER);
        Matrix matrix = new Matrix("An administrator of yesterday");
        changeRoles("TEACHER", "ADMINISTRATOR");
        List<String> wrong;
        try {
            wrong = askForAll(teacher.withRights("both", Caller.rightsOf(Role.ADMINISTRATOR)), matrix)
                    .collect(Collectors.toCollection(ArrayList::new));
        } finally {
            changeRoles("TEACHER");
        }
        askForAll(teacher, matrix).forEach(wrong::add);
        assertThat(wrong).as("of %d", matrix.cells()).isEmpty();
    }

    @Test
    void aButtonDoesNothingForThoseWhoDoNotHaveIt() {
        Matrix matrix = new Matrix("What comes of a button that somebody does not have");
        Map<Caller, Map<String, Command>> own = new LinkedHashMap<>();
        everybody().forEach(caller -> own.put(caller, commandsOf(caller)));
        Map<String, Command> all = new LinkedHashMap<>();
        own.values().forEach(commands -> commands.forEach(all::putIfAbsent));
        school.changes();
        List<String> wrong = new ArrayList<>();
        for (Caller caller : everybody()) {
            Stream<Command> foreign =
                    all.values().stream().filter(command -> !own.get(caller).containsKey(command.kind()));
            foreign.collect(Collectors.groupingBy(Command::page, LinkedHashMap::new, Collectors.toList()))
                    .forEach((page, commands) -> {
                        commands.forEach(command -> wrong.addAll(press(caller, command, matrix)));
                        Set<String> changed = school.changes();
                        if (!changed.isEmpty()) {
                            wrong.add(commands + " changed " + changed + " for " + caller.name());
                        }
                    });
        }
        matrix.write(REPORTS.resolve("matrix-buttons.md"));
        assertThat(all).as("buttons").hasSizeGreaterThan(30);
        assertThat(wrong).as("of %d", matrix.cells()).isEmpty();
    }

    @Test
    void aFormIsOfferedToThoseWhoMayUseItOnly() {
        assertThat(everybody().stream()
                        .flatMap(caller -> commandsOf(caller).values().stream()
                                .flatMap(command -> FormRights.complaint(command, caller).stream())))
                .isEmpty();
    }

    /** Once as somebody else's form, and once as if it belonged to the own page. */
    private List<String> press(Caller caller, Command command, Matrix matrix) {
        List<String> wrong = new ArrayList<>();
        Outcome forged = Outcome.of(caller.visitor().send(command));
        matrix.note(command.kind(), caller, forged);
        if (!REFUSED.contains(forged)) {
            wrong.add(command + " of somebody else was " + forged + " for " + caller.name());
        }
        Answer own = caller.visitor().get(command.page());
        if (own.status() == 200) {
            Outcome fitted = Outcome.of(caller.visitor().send(command.withStateOf(own)));
            matrix.note(command.kind(), caller, fitted);
            if (fitted == Outcome.BROKEN) {
                wrong.add(command + " broke the own page of " + caller.name());
            }
        }
        return wrong;
    }

    private Map<String, Command> commandsOf(Caller caller) {
        Map<String, Command> commands = new LinkedHashMap<>();
        for (String address : pages.all()) {
            Answer answer = caller.visitor().get(address);
            if (answer.status() == 200) {
                Command.on(answer).forEach(command -> commands.putIfAbsent(command.kind(), command));
            }
        }
        return commands;
    }

    /** What is not as declared, in a sentence each. */
    private Stream<String> askForAll(Caller caller, Matrix matrix) {
        return PortalPages.ALL.stream()
                .flatMap(page -> pages.of(page).stream().flatMap(address -> {
                    Outcome outcome = caller.ask(address);
                    matrix.note(page.path(), caller, outcome);
                    boolean isMissingInDemo =
                            outcome == Outcome.MISSING && DemoAddresses.NOT_IN_THE_DEMO.contains(page.path());
                    return caller.expected(page).contains(outcome) || isMissingInDemo
                            ? Stream.of()
                            : Stream.of(complaint(page, address, caller, outcome));
                }));
    }

    private static String complaint(PortalPage page, String address, Caller caller, Outcome outcome) {
        String advice = outcome == Outcome.MISSING
                ? "; if the page needs a parameter that no link has, give DemoAddresses an address"
                : "; see its line in " + PortalPages.class.getSimpleName();
        return address + " was " + outcome + " for " + caller.name() + ", expected " + caller.expected(page) + advice;
    }

    private void grant(CoreRight right) {
        HttpVisitor administrator = visitor(DemoPerson.ADMINISTRATOR);
        Command give = Command.named("grant:give", administrator.get(addresses.teacher()));
        assertThat(administrator
                        .send(give.with("grant:right", right.rightName()))
                        .status())
                .as("granting " + right)
                .isEqualTo(302);
    }

    private void withdraw() {
        HttpVisitor administrator = visitor(DemoPerson.ADMINISTRATOR);
        Command.on(administrator.get(addresses.teacher())).stream()
                .filter(command -> command.button().startsWith("grants:"))
                .findFirst()
                .ifPresent(administrator::send);
    }

    private void changeRoles(String... roles) {
        HttpVisitor administrator = visitor(DemoPerson.ADMINISTRATOR);
        Command save = Command.named("roles:save", administrator.get(addresses.teacher()))
                .without("roles:role");
        for (String role : roles) {
            save = save.adding(new Field("roles:role", role));
        }
        assertThat(administrator.send(save).status()).isEqualTo(302);
    }

    private HttpVisitor visitor(DemoPerson person) {
        return people.get(person).visitor();
    }

    private Collection<Caller> everybody() {
        return Stream.concat(Stream.of(nobody), people.values().stream()).toList();
    }
}

package org.schulhof.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.system.access.Caller.Outcome.BAD;
import static org.schulhof.system.access.Caller.Outcome.EXPIRED;
import static org.schulhof.system.access.Caller.Outcome.MISSING;
import static org.schulhof.system.access.Caller.Outcome.SIGN_IN;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Forms that were made up, taken from elsewhere, kept too long or sent twice. */
@SystemTest
class ForgedFormIT {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";

    private static final List<String> MADE_UP =
            List.of("", "x", "-1:-1", "null", "1:2:3", "%00", "stateless", "9".repeat(10_000));

    private static final int MADE_UP_EACH_DAY = 3;

    @Test
    @Tag(Drill.TAG)
    void aFormThatIsNotOfThePageAndTheSessionDoesNothing(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        HttpVisitor pupil = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
        Collection<Command> commands = commandsOf(administrator, portal);
        Exchanges exchanges = new Exchanges(portal);
        int turn = 0;
        for (Command command : commands) {
            exchanges.note(command + " without state", administrator.send(command.without(VIEW_STATE)), BAD);
            for (String state : Drill.some(MADE_UP, MADE_UP_EACH_DAY, turn++)) {
                exchanges.note(
                        command + " with the state " + state.substring(0, Math.min(9, state.length())),
                        administrator.send(command.with(VIEW_STATE, state)),
                        EXPIRED);
            }
            exchanges.note(
                    command + " with the state of another session",
                    administrator.send(command.withStateOf(pupil.get("/settings.xhtml"))),
                    EXPIRED);
            exchanges.note(
                    command + " with the nonce of another page",
                    administrator.send(command.withStateOf(administrator.get(command.page()))
                            .with(NONCE, "x")),
                    BAD);
            exchanges.note(
                    command + " without a nonce",
                    administrator.send(command.withStateOf(administrator.get(command.page()))
                            .without(NONCE)),
                    BAD);
            exchanges.nothingChangedBy(command);
        }
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    void aFormOfAnotherPageDoesNothing(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        Collection<Command> commands = commandsOf(administrator, portal);
        Exchanges exchanges = new Exchanges(portal);
        for (Command command : commands) {
            String other = command.path().equals("/settings.xhtml") ? "/password.xhtml" : "/settings.xhtml";
            exchanges.note(
                    command + " with the state of " + other,
                    administrator.send(command.withStateOf(administrator.get(other))),
                    EXPIRED);
            exchanges.nothingChangedBy(command);
        }
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    void aFormOfASessionThatIsOverDoesNothing(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        Collection<Command> commands = commandsOf(administrator, portal).stream()
                .filter(command -> !command.path().equals("/signin.xhtml"))
                .toList();
        administrator.send(Command.named("form:go", administrator.get("/sign-out.xhtml")));
        Exchanges exchanges = new Exchanges(portal);
        commands.forEach(
                command -> exchanges.note(command + " after signing out", administrator.send(command), SIGN_IN));
        exchanges.nothingChangedBy("What was sent after signing out");
        administrator.signIn(DemoPerson.ADMINISTRATOR.account(), DemoPerson.PASSWORD);
        exchanges.changesWereMeant();
        commands.forEach(command ->
                exchanges.note(command + " of the session before", administrator.send(command), EXPIRED, MISSING));
        exchanges.nothingChangedBy("What was left of the session before");
        exchanges.assertAllWereRefusedAndNoted();
    }

    @Test
    void aFormThatIsSentTwiceWorksOnce(Portal portal) {
        HttpVisitor administrator = HttpVisitor.signedIn(portal, DemoPerson.ADMINISTRATOR);
        Answer page = administrator.get("/administration/groups/index.xhtml");
        Command create =
                Command.named("new:create", page).with("new:name", "Once only").with("new:type", "OTHER");
        List<Integer> answers = Stream.concat(
                        IntStream.range(0, 6)
                                .mapToObj(i -> CompletableFuture.supplyAsync(() -> administrator.send(create)))
                                .toList()
                                .stream()
                                .map(CompletableFuture::join),
                        Stream.of(administrator.send(create)))
                .map(Answer::status)
                .toList();
        String mine = " from school_group where name = 'Once only'";
        long group = KeptData.of(portal).count("select coalesce(min(id), 0)" + mine);
        try {
            assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
            assertThat(KeptData.of(portal).count("select count(*)" + mine)).isEqualTo(1);
        } finally {
            String address = "/administration/groups/group.xhtml?id=" + group;
            Command delete = Command.named("edit:delete", administrator.get(address));
            assertThat(administrator.send(delete).status()).isEqualTo(302);
            assertThat(administrator.send(delete).status()).isEqualTo(409);
        }
    }

    @Test
    void twoButtonsAtOnceAreOne(Portal portal) {
        HttpVisitor teacher = HttpVisitor.signedIn(portal, DemoPerson.TEACHER);
        Command save = Command.named("form:save", teacher.get("/settings.xhtml"));
        Exchanges exchanges = new Exchanges(portal);
        Command both = save.adding(new Field("form:save", "again"));
        exchanges.note("the same button twice", teacher.send(both), Caller.Outcome.MOVED);
        exchanges.assertAllWereRefusedAndNoted();
    }

    private static Collection<Command> commandsOf(HttpVisitor visitor, Portal portal) {
        DemoAddresses addresses = new DemoAddresses(KeptData.of(portal));
        Map<String, Command> commands = new LinkedHashMap<>();
        for (String address :
                CorePages.seenBy(List.of(visitor), addresses.worthSeeing()).all()) {
            Answer answer = visitor.get(address);
            if (answer.status() == 200) {
                Command.on(answer).forEach(command -> commands.putIfAbsent(command.kind(), command));
            }
        }
        return commands.values();
    }
}

package org.schulhof.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.access.Caller.Outcome;
import org.schulhof.system.http.Answer;

/**
 * Requests that nobody should send, and what the portal has to do with all of them: refuse them with the right status,
 * change nothing, tell nothing of itself, note each once, and not complain.
 */
final class Exchanges {

    private static final Pattern INNARDS = Pattern.compile(
            "\\n\\s+at [\\w.$]+\\(|\\b\\w+(Exception|Error)\\b|\\b(java|javax|org|com)\\.(lang|util|sql|servlet|faces"
                    + "|persistence|apache|eclipse|glassfish|jboss|sun|mariadb)\\.|org\\.schulhof\\.(kernel|portal|api)|Payara|GlassFish|MariaDB|Mojarra");
    private static final String REFUSED = "select count(*) from http_request where status >= 400";
    private static final Duration WRITTEN = Duration.ofSeconds(10);

    private final KeptData data;
    private final Portal portal;
    private final SchoolState school;
    private final List<String> wrong = new ArrayList<>();
    private final long refusedBefore;
    private final int complaintsBefore;
    private int requests;
    private int refused;

    Exchanges(Portal portal) {
        this.portal = portal;
        data = KeptData.of(portal);
        school = new SchoolState(portal);
        complaintsBefore = portal.log().complaints().size();
        settleLog();
        refusedBefore = data.count(REFUSED);
    }

    /** What came of a request, which had to be one of these. */
    Outcome note(String what, Answer answer, Outcome first, Outcome... others) {
        Set<Outcome> fitting = EnumSet.of(first, others);
        Outcome outcome = Outcome.of(answer);
        requests++;
        if (answer.status() >= 400) {
            refused++;
        }
        if (!fitting.contains(outcome)) {
            wrong.add(what + " was " + outcome + " (" + answer.status() + "), expected one of " + fitting);
        }
        INNARDS.matcher(answer.body().replaceAll("name=\"[^\"]*\"|id=\"[^\"]*\"", ""))
                .results()
                .findFirst()
                .ifPresent(found -> wrong.add(what + " tells '" + found.group().strip() + "'"));
        return outcome;
    }

    /** To be asked after a few requests, so that it is known which of them it was. */
    void nothingChangedBy(Object what) {
        Set<String> changed = school.changes();
        if (!changed.isEmpty()) {
            wrong.add(what + " changed " + changed);
        }
    }

    /** Who may read the log leaves a trace in it by reading. */
    void looksAreNoted() {
        school.ignore(SchoolState.AUDIT);
    }

    /** What is there by now was changed on purpose. */
    void changesWereMeant() {
        school.changes();
    }

    /** Also what the server refuses by itself, before the portal could note it. */
    void assertAllWereRefused() {
        // The first of them in the first line, which is all that summaries show
        assertThat(wrong)
                .as("of %d requests: %s", requests, wrong.stream().findFirst().orElse(""))
                .isEmpty();
        assertThat(portal.log().complaints().stream().skip(complaintsBefore))
                .as("complaints of the server")
                .isEmpty();
    }

    void assertAllWereRefusedAndNoted() {
        assertAllWereRefused();
        await("every refused request is logged once")
                .atMost(WRITTEN)
                .untilAsserted(
                        () -> assertThat(data.count(REFUSED) - refusedBefore).isEqualTo(refused));
    }

    /** Requests are written some seconds later. */
    private void settleLog() {
        await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
    }
}

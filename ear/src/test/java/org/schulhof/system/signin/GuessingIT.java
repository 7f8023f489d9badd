package org.schulhof.system.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.bench.Guessing;
import org.schulhof.bench.Guessing.Part;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.SignInForm.Outcome;
import org.schulhof.bench.SignIns;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;

/** The short form of {@code ./schulhof bench guessing}. Each part is at an address where nobody else is. */
@SystemTest
@Tag("R3")
class GuessingIT {

    private static final Duration SPAN = Duration.ofSeconds(4);
    /** Five are free; each wait after that is twice as long, so that one more would take two minutes. */
    private static final int MOST_AT_ONE_ACCOUNT = 11;

    @Test
    void whoGuessesAtOneAccountGetsNowhereAndIsNotNoticed(Portal portal) throws Exception {
        Part part = guessing(portal).atOneAccount();
        assertThat(part.guesses()).isGreaterThan(MOST_AT_ONE_ACCOUNT);
        assertThat(part.lookedAt()).isBetween(1, MOST_AT_ONE_ACCOUNT);
        assertThat(part.broken()).isZero();
        assertNobodyWaits(part.knownDevice());
        assertNobodyWaits(part.newBrowser());
    }

    @Test
    void whoGuessesAtManyAccountsIsNotNoticedByOthersAtTheSameAddress(Portal portal) throws Exception {
        Part part = guessing(portal).atManyAccounts();
        assertThat(part.guesses()).isPositive();
        assertThat(part.broken()).isZero();
        assertNobodyWaits(part.knownDevice());
        assertNobodyWaits(part.newBrowser());
    }

    private static void assertNobodyWaits(SignIns signIns) {
        assertThat(signIns.attempts())
                .isNotEmpty()
                .allSatisfy(attempt -> assertThat(attempt.outcome()).isEqualTo(Outcome.WELCOME));
    }

    private static Guessing guessing(Portal portal) {
        return new Guessing(URI.create(portal.url()), person(DemoPerson.TEACHER), person(DemoPerson.PUPIL), SPAN);
    }

    private static Person person(DemoPerson person) {
        return new Person(person.account(), DemoPerson.PASSWORD);
    }
}

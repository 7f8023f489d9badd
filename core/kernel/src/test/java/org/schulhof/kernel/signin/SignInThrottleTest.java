package org.schulhof.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.kernel.TestCore.TestClock;
import org.schulhof.kernel.signin.SignInThrottle.Source;

@Tag("R3")
class SignInThrottleTest {

    private static final Source SCHOOL = new Source("192.0.2.1", "");
    private static final Source OWN_PHONE = new Source("192.0.2.1", "a phone");

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void theFirstMistakesCostNothingThenTheWaitDoublesUpToAMinute() {
        IntStream.range(0, 5)
                .forEach(i -> assertThat(throttle.admit("anna", SCHOOL)).isZero());
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(throttle.admit("anna", SCHOOL)).isEqualTo(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(throttle.admit("anna", SCHOOL)).isZero();
        }
    }

    @Test
    void tryingTooEarlyDoesNotLengthenTheWait() {
        guess("anna", SCHOOL, 6);
        guess("anna", SCHOOL, 1000);
        assertThat(throttle.admit("anna", SCHOOL)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoGuessesAtAnAccountDoesNotLockItsOwnerOut() {
        guess("anna", SCHOOL, 1000);
        assertThat(throttle.admit("anna", OWN_PHONE)).isZero();
        assertThat(throttle.admit("anna", new Source("198.51.100.7", ""))).isZero();
        assertThat(throttle.admit("ben", SCHOOL)).isZero();
    }

    @Test
    void guessesFromManyAddressesAreSlowedDownTogether() {
        long lookedAt = IntStream.range(0, 1000)
                .filter(i ->
                        throttle.admit("anna", new Source("2001:db8::" + i, "")).isZero())
                .count();
        assertThat(lookedAt).isEqualTo(30);
        assertThat(throttle.admit("anna", OWN_PHONE)).isZero();
    }

    @Test
    void someGuessesAtEachOfManyAccountsAreSlowedDown() {
        assertThat(lookedAtOfEach(1000)).as("the first at each").isEqualTo(1000);
        clock.advance(Duration.ofMinutes(1));
        assertThat(lookedAtOfEach(1000)).as("the address is used up").isZero();
        assertThat(throttle.admit("person1", OWN_PHONE)).isZero();
        clock.advance(Duration.ofSeconds(1000 - 60 - 100 + 10));
        assertThat(lookedAtOfEach(1000)).isEqualTo(10);
    }

    @Test
    void whoGuessesAtAllAccountsKeepsNobodyBesideThemFromSigningIn() {
        lookedAtOfEach(1000);
        assertThat(throttle.admit("anna", SCHOOL)).isZero();
    }

    private long lookedAtOfEach(int accounts) {
        return IntStream.range(0, accounts)
                .filter(i -> throttle.admit("person" + i, SCHOOL).isZero())
                .count();
    }

    @Test
    void aSchoolThatSignsInBehindOneAddressDoesNotWait() {
        for (int i = 0; i < 1200; i++) {
            String account = "pupil" + i;
            assertThat(throttle.admit(account, SCHOOL)).as(account).isZero();
            throttle.forgive(account, SCHOOL);
        }
    }

    @Test
    void whoKnowsThePasswordStartsAnew() {
        guess("anna", SCHOOL, 5);
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.admit("anna", SCHOOL)).isZero();
        throttle.forgive("anna", SCHOOL);
        IntStream.range(0, 5)
                .forEach(i -> assertThat(throttle.admit("anna", SCHOOL)).isZero());
    }

    private void guess(String account, Source source, int times) {
        for (int i = 0; i < times; i++) {
            throttle.admit(account, source);
        }
    }
}

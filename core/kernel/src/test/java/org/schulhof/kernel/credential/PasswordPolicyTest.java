package org.schulhof.kernel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.kernel.credential.PasswordPolicy.Flaw;

@Tag("R3")
class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(new GuessEstimate());

    @Test
    void aGoodPasswordHasNoFlaws() {
        assertThat(flaws("Drei+Esel7")).isEmpty();
        assertThat(flaws("Ägypten 12 Öl")).isEmpty();
    }

    @Test
    void everyMissingKindOfCharacterIsNamed() {
        assertThat(flaws("abc"))
                .containsExactlyInAnyOrder(
                        Flaw.TOO_SHORT, Flaw.NO_UPPER_CASE, Flaw.NO_DIGIT, Flaw.NO_SPECIAL_CHARACTER);
        assertThat(flaws("DREI+ESEL7")).containsExactly(Flaw.NO_LOWER_CASE);
        assertThat(flaws("Drei+Esel")).containsExactly(Flaw.NO_DIGIT);
        assertThat(flaws("DreiEsel7")).containsExactly(Flaw.NO_SPECIAL_CHARACTER);
        assertThat(flaws("Aa1!".repeat(60))).containsExactly(Flaw.TOO_LONG);
    }

    @Test
    void partsOfTheNameAreFoundInAnySpelling() {
        List<String> names = List.of("Anna-Lena", "Schulze-Brömmelkamp", "Gymnasium am Wald");
        assertThat(policy.flawsOf("Lena+2013x", names)).containsExactly(Flaw.CONTAINS_NAME);
        assertThat(policy.flawsOf("xxBROEMMELKAMP+1a", names)).containsExactly(Flaw.CONTAINS_NAME);
        assertThat(policy.flawsOf("Wald+wiese7", names)).containsExactly(Flaw.CONTAINS_NAME);
        assertThat(policy.flawsOf("Amsel+wiese7", names)).isEmpty();
    }

    @Test
    void commonPasswordsAndWordsWithADigitAreRefused() {
        for (String common : List.of(
                "Passwort1!",
                "Sommer2026!",
                "Schule123!",
                "P@ssw0rd1",
                "Fussball7!",
                "Fußball7!",
                "Qwertz123!",
                "Hallo+1234")) {
            assertThat(flaws(common)).as(common).containsExactly(Flaw.EASY_TO_GUESS);
        }
    }

    @Test
    void aVeryLongPasswordIsJudgedQuickly() {
        long start = System.nanoTime();
        assertThat(flaws("Aa1!xyQ".repeat(28))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private Set<Flaw> flaws(String password) {
        return policy.flawsOf(password, List.of());
    }
}

package org.schulhof.kernel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    private static final int MANY = 20_000;

    @Test
    @Tag("R3")
    void eachSatisfiesTheRulesForPasswords() {
        PasswordPolicy policy = new PasswordPolicy(new GuessEstimate());

        for (int i = 0; i < MANY; i++) {
            String password = OneTimePassword.next();
            assertThat(policy.flawsOf(password, List.of())).as(password).isEmpty();
        }
    }

    @Test
    void eachCanBeReadFromPaper() {
        for (int i = 0; i < MANY; i++) {
            assertThat(OneTimePassword.next())
                    .matches("[A-Z][a-z2-9]{3}-[a-z2-9]{4}-[a-z2-9]{5}")
                    .doesNotContainPattern("[0O1lIaeiouAEIU]");
        }
    }

    @Test
    void noneComesTwiceAndEachCharacterIsAboutAsFrequent() {
        Set<String> seen = new HashSet<>();
        Map<Character, Integer> frequency = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            String password = OneTimePassword.next();
            assertThat(seen.add(password)).isTrue();
            password.substring(1).chars().forEach(c -> frequency.merge((char) c, 1, Integer::sum));
        }
        frequency.remove('-');

        assertThat(frequency).hasSize(28);
        assertThat(frequency.values())
                .allSatisfy(count -> assertThat(count).isBetween(MANY * 12 / 28 * 9 / 10, MANY * 12 / 28 * 11 / 10));
    }

    @Test
    void theyComeFromTheRandomGeneratorAlone() {
        assertThat(OneTimePassword.next(new Random(1))).isEqualTo(OneTimePassword.next(new Random(1)));
        assertThat(OneTimePassword.next(new Random(1))).isNotEqualTo(OneTimePassword.next(new Random(2)));
    }
}
